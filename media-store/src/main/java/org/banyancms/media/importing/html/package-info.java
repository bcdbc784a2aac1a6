/** Reads web pages and Markdown. */
@NullMarked
package org.banyancms.media.importing.html;

import org.jspecify.annotations.NullMarked;
