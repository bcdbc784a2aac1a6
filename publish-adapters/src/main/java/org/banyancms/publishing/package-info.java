/** The ways out: channels, publications and their reconciliation. */
@NullMarked
package org.banyancms.publishing;

import org.jspecify.annotations.NullMarked;
