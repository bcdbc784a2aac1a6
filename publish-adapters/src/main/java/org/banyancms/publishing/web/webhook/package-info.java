/** Webhook deliveries over HTTP: what was sent, and sending it again. */
@NullMarked
package org.banyancms.publishing.web.webhook;

import org.jspecify.annotations.NullMarked;
