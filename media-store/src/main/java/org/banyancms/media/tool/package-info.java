/** Programs beside the JVM that media work uses where they are present. */
@NullMarked
package org.banyancms.media.tool;

import org.jspecify.annotations.NullMarked;
