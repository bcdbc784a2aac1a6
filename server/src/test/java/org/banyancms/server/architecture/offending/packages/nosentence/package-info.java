@NullMarked
package org.banyancms.server.architecture.offending.packages.nosentence;

import org.jspecify.annotations.NullMarked;
