/** Tests of what the public reads as a graph. */
@NullMarked
package org.banyancms.core.graphql;

import org.jspecify.annotations.NullMarked;
