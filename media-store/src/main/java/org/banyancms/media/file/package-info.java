/**
 * What a file is: told by its content, checked against its name, and refused where it is not what
 * the house takes.
 */
@NullMarked
package org.banyancms.media.file;

import org.jspecify.annotations.NullMarked;
