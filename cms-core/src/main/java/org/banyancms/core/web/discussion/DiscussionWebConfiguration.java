package org.banyancms.core.web.discussion;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTTP resources of discussions. */
@Configuration(proxyBeanMethods = false)
@Import({TextDiscussionsController.class, DiscussionsController.class})
public class DiscussionWebConfiguration {}
