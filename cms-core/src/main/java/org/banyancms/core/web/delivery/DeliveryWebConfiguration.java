package org.banyancms.core.web.delivery;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTTP resources of delivery. */
@Configuration(proxyBeanMethods = false)
@Import({DeliveryController.class, QueryController.class, SyncController.class})
public class DeliveryWebConfiguration {}
