package org.banyancms.server.docs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.web.IfMatch;
import org.banyancms.core.web.PageAsked;
import org.banyancms.core.web.WriteCondition;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Describes what springdoc cannot see by itself: who calls, under which condition, and how refusals
 * look.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocsConfiguration {
    private static final String VERSION = "1";
    private static final String ABOUT =
            "A headless multilingual content management system for public information offices."
                    + " Refusals are RFC 9457 problem documents in Vietnamese or English; each code is"
                    + " explained under /problems.";

    ApiDocsConfiguration() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Actor.class, IfMatch.class, WriteCondition.class, PageAsked.class)
                .replaceWithClass(LocaleTag.class, String.class)
                .replaceWithClass(OrganisationCode.class, String.class)
                .replaceWithClass(EntryId.class, String.class)
                .replaceWithClass(AssetId.class, String.class);
    }

    @Bean
    OpenAPI description() {
        var components =
                new Components()
                        .addSecuritySchemes("token", token())
                        .addSecuritySchemes("session", session())
                        .addSchemas("Problem", problem());
        var token = new SecurityRequirement().addList("token");
        var session = new SecurityRequirement().addList("session");
        return new OpenAPI()
                .info(info())
                .servers(List.of(new Server().url("/")))
                .components(components)
                .security(List.of(token, session));
    }

    private static Info info() {
        return new Info()
                .title("Banyan")
                .version(VERSION)
                .description(ABOUT)
                .license(new License().name("Apache-2.0").identifier("Apache-2.0"));
    }

    @Bean
    GlobalOperationCustomizer whatSpringdocCannotSee() {
        return new OperationDetails();
    }

    /** The same description on every machine: nothing in it depends on where it was made. */
    @Bean
    GlobalOpenApiCustomizer sameEverywhere() {
        return api -> api.servers(List.of(new Server().url("/")));
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An API token, byn_…");
    }

    private static SecurityScheme session() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("banyan_session")
                .description(
                        "The cookie of POST /api/v1/auth/login; writes also need X-CSRF-Token.");
    }

    private static ObjectSchema problem() {
        var error =
                new ObjectSchema()
                        .addProperty("pointer", new StringSchema())
                        .addProperty("parameter", new StringSchema())
                        .addProperty("locale", new StringSchema())
                        .addProperty("code", new StringSchema())
                        .addProperty("message", new StringSchema())
                        .addProperty("params", new ObjectSchema());
        var problem = new ObjectSchema();
        for (var name : List.of("type", "title", "detail", "instance", "code", "traceId")) {
            problem.addProperty(name, new StringSchema());
        }
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("errors", new ArraySchema().items(error));
        return problem;
    }
}
