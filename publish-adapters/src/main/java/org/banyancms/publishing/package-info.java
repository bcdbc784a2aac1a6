/**
 * The ways out: what is live in the journal is brought to every channel, proved there by read-back,
 * and taken away again when it is live no more.
 */
@NullMarked
package org.banyancms.publishing;

import org.jspecify.annotations.NullMarked;
