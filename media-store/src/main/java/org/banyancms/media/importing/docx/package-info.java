/** Reads Word's documents (DOCX). */
@NullMarked
package org.banyancms.media.importing.docx;

import org.jspecify.annotations.NullMarked;
