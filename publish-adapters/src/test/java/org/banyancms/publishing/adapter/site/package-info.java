/** The pages of the built-in site. */
@NullMarked
package org.banyancms.publishing.adapter.site;

import org.jspecify.annotations.NullMarked;
