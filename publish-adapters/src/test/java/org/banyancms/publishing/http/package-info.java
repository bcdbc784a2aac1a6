/** What the one door to the outside lets through and what not. */
@NullMarked
package org.banyancms.publishing.http;

import org.jspecify.annotations.NullMarked;
