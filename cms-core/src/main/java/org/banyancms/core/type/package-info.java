/**
 * Content types: named, versioned definitions of what an entry holds, which parts are localised and
 * how it is worked on.
 */
@NullMarked
package org.banyancms.core.type;

import org.jspecify.annotations.NullMarked;
