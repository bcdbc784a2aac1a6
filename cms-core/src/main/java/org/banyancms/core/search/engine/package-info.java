/**
 * What search engines share, so that they cannot drift apart: variants as fields, questions as
 * clauses, cursors, snippets and suggestions. An engine stores the fields and answers the clauses.
 */
@NullMarked
package org.banyancms.core.search.engine;

import org.jspecify.annotations.NullMarked;
