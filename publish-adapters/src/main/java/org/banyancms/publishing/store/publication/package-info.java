/** Publications in MongoDB, one document each, claimed by lease and epoch. */
@NullMarked
package org.banyancms.publishing.store.publication;

import org.jspecify.annotations.NullMarked;
