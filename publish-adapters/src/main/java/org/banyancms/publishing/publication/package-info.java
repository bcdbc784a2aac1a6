/**
 * Publications: for each variant and channel what shall be there, what is there, and the steps
 * between. Nothing outside is changed before the step is written down, and nothing is believed
 * before it was read back.
 *
 * <p>Enters through {@link org.banyancms.publishing.publication.DesiredStates}, which follows the
 * journal; {@link org.banyancms.publishing.publication.Reconciler} does the rest.
 */
@NullMarked
package org.banyancms.publishing.publication;

import org.jspecify.annotations.NullMarked;
