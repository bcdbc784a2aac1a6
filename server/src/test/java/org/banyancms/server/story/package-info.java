/**
 * One real story on its way from a Vietnamese draft to a multilingual portal, through the packaged
 * product.
 */
@NullMarked
package org.banyancms.server.story;

import org.jspecify.annotations.NullMarked;
