/**
 * What is known of each kind of channel: limits, patience, class of reconciliation. Data with a
 * version and a date, not code.
 */
@NullMarked
package org.banyancms.publishing.profile;

import org.jspecify.annotations.NullMarked;
