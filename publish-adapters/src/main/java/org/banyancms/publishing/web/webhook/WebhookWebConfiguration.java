package org.banyancms.publishing.web.webhook;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Brings in the resources of webhook deliveries. */
@Configuration(proxyBeanMethods = false)
@Import(WebhookController.class)
public class WebhookWebConfiguration {}
