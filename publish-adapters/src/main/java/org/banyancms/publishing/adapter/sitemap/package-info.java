/**
 * The multilingual sitemap: every live page with all its languages and pictures, and robots.txt to
 * find it by.
 */
@NullMarked
package org.banyancms.publishing.adapter.sitemap;

import org.jspecify.annotations.NullMarked;
