/**
 * Publication gates: small rules that each module contributes, asked at any time and again inside
 * every publication.
 */
@NullMarked
package org.banyancms.core.gate;

import org.jspecify.annotations.NullMarked;
