/** What readers would see: drafts, and what is public at a moment, past or to come. */
@NullMarked
package org.banyancms.core.preview;

import org.jspecify.annotations.NullMarked;
