package org.banyancms.core.web.gate;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTTP resources of waivers. */
@Configuration(proxyBeanMethods = false)
@Import(WaiversController.class)
public class GateWebConfiguration {}
