package org.banyancms.core.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.access.Actor;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** What every HTTP resource of the product stands on. */
@Configuration(proxyBeanMethods = false)
@Import({
    ProblemAdvice.class,
    ProblemErrorController.class,
    WholeBodyAdvice.class,
    ComposedText.class
})
public class WebConfiguration implements WebMvcConfigurer {
    private static final List<String> BUNDLES =
            List.of(
                    "i18n/cms-core",
                    "i18n/content",
                    "i18n/richtext",
                    "i18n/media-store",
                    "i18n/translations",
                    "i18n/publish-adapters",
                    "i18n/server");

    @Bean
    Messages messages() {
        return new Messages(BUNDLES);
    }

    @Bean
    JsonMapper jsonMapper(ObjectProvider<JacksonModule> modules) {
        return Json.mapper(modules.orderedStream().toList());
    }

    @Bean
    ProblemTranslator problemTranslator(
            Messages messages, @Value("${banyan.public-url:}") String publicUrl) {
        return new ProblemTranslator(messages, publicUrl.replaceAll("/+$", ""));
    }

    @Bean
    ProblemWriter problemWriter(
            ProblemTranslator translator, JsonMapper mapper, Optional<ProblemPage> page) {
        return new ProblemWriter(translator, mapper, page);
    }

    @Bean
    IdempotentCreation idempotentCreation(
            CreationLedger ledger, JsonMapper mapper, IdSource ids, Clock clock) {
        return new IdempotentCreation(ledger, mapper, ids, clock);
    }

    @Bean
    MergePatch mergePatch(JsonMapper mapper) {
        return new MergePatch(mapper);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocaleTag.class, LocaleTag::new);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument<>(Actor.class, Caller::required));
        resolvers.add(new RequestArgument<>(IfMatch.class, RequestReading::ifMatch));
        resolvers.add(new RequestArgument<>(WriteCondition.class, RequestReading::writeCondition));
        resolvers.add(new RequestArgument<>(PageAsked.class, RequestReading::page));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new QueryParameterGuard());
    }
}
