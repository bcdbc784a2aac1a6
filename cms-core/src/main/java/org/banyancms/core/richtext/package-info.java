/**
 * Rich text as ProseMirror JSON, restricted by one schema; every block carries an id that all
 * variants share.
 */
@NullMarked
package org.banyancms.core.richtext;

import org.jspecify.annotations.NullMarked;
