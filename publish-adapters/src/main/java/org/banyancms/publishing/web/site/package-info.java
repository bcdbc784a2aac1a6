/** The built-in site, the feeds and the sitemap, as the public reads them. */
@NullMarked
package org.banyancms.publishing.web.site;

import org.jspecify.annotations.NullMarked;
