/**
 * Signed webhooks by Standard Webhooks 1.0.0: thin messages, one id over all tries, every try
 * signed anew and logged.
 */
@NullMarked
package org.banyancms.publishing.adapter.webhook;

import org.jspecify.annotations.NullMarked;
