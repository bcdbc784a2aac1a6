/**
 * Kills and takedowns need two different people. One who acts alone takes effect at once, and is
 * confirmed by a second person within two hours or told to the leaders.
 */
@NullMarked
package org.banyancms.core.kill;

import org.jspecify.annotations.NullMarked;
