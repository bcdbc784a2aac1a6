/** Webhooks against a receiver of our own. */
@NullMarked
package org.banyancms.publishing.adapter.webhook;

import org.jspecify.annotations.NullMarked;
