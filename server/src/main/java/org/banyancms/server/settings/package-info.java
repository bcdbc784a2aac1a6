/** The settings of the server, documented by their javadoc. */
@NullMarked
package org.banyancms.server.settings;

import org.jspecify.annotations.NullMarked;
