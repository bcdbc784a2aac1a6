/**
 * How the rooms of the house tell whether they are well, and what it costs where something is
 * missing.
 */
@NullMarked
package org.banyancms.core.health;

import org.jspecify.annotations.NullMarked;
