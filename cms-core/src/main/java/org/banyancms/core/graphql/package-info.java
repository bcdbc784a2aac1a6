/**
 * What the public reads, as a graph: a schema made of the content types as they are now, and
 * answers to questions about it, each a function of the question and of one sequence.
 *
 * <p>Enters through {@link org.banyancms.core.graphql.GraphDesk}.
 */
@NullMarked
package org.banyancms.core.graphql;

import org.jspecify.annotations.NullMarked;
