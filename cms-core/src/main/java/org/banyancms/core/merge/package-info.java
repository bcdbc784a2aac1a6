/**
 * Brings together what two people made of the same text: what only one has changed is taken, what
 * both have changed is shown as a conflict, and nothing of either is lost.
 */
@NullMarked
package org.banyancms.core.merge;

import org.jspecify.annotations.NullMarked;
