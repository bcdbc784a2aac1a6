package org.banyancms.publishing.web.channel;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Brings in the resources of channels. */
@Configuration(proxyBeanMethods = false)
@Import({ChannelController.class, ChannelAnswers.class})
public class ChannelWebConfiguration {}
