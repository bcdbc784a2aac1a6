/** The sitemap against its rules. */
@NullMarked
package org.banyancms.publishing.adapter.sitemap;

import org.jspecify.annotations.NullMarked;
