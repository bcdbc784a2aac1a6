/** Webhook deliveries in MongoDB: what was sent, when, and what came back. */
@NullMarked
package org.banyancms.publishing.store.webhook;

import org.jspecify.annotations.NullMarked;
