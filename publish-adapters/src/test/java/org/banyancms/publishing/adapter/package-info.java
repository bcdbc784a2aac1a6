/** What every way out must be able to do. */
@NullMarked
package org.banyancms.publishing.adapter;

import org.jspecify.annotations.NullMarked;
