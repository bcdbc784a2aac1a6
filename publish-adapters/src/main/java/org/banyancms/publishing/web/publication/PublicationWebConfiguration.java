package org.banyancms.publishing.web.publication;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Brings in the resources of publications. */
@Configuration(proxyBeanMethods = false)
@Import(PublicationController.class)
public class PublicationWebConfiguration {}
