/**
 * A live variant's delivery document, read with names and types: what pages, feeds and maps are
 * made of.
 */
@NullMarked
package org.banyancms.publishing.adapter.story;

import org.jspecify.annotations.NullMarked;
