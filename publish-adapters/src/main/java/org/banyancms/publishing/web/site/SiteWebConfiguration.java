package org.banyancms.publishing.web.site;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Brings in what the public reads. */
@Configuration(proxyBeanMethods = false)
@Import({SiteController.class, FeedController.class, SitemapController.class})
public class SiteWebConfiguration {}
