/**
 * The only door for calls that leave the house: {@link
 * org.banyancms.publishing.http.OutboundClient} refuses private addresses, follows nothing, waits
 * and reads only so much, and says whether a request was fully sent.
 */
@NullMarked
package org.banyancms.publishing.http;

import org.jspecify.annotations.NullMarked;
