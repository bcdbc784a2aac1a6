/**
 * The audit trail: who did what when, append-only, each record chained to the one before so that no
 * one can mend the past unseen.
 */
@NullMarked
package org.banyancms.core.audit;

import org.jspecify.annotations.NullMarked;
