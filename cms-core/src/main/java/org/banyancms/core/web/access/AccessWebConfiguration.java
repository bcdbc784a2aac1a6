package org.banyancms.core.web.access;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTTP resources of people and their rights. */
@Configuration(proxyBeanMethods = false)
@Import({
    AuthController.class,
    DeputiesController.class,
    SecondFactorController.class,
    UsersController.class,
    GrantsController.class,
    OrganisationsController.class,
    DutiesController.class,
    TokensController.class
})
public class AccessWebConfiguration {}
