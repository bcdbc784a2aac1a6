/** A package that says what it is for. */
@NullMarked
package org.banyancms.server.architecture.offending.packages.good;

import org.jspecify.annotations.NullMarked;
