package org.banyancms.core.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.TokenScope;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.identity.TimeOrderedIds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Spring MVC with the common pieces and one sample resource. */
@Configuration
@EnableWebMvc
@Import({WebConfiguration.class, SampleController.class})
class SampleServer implements WebMvcConfigurer {
    static final Instant NOW = Instant.parse("2026-09-02T01:00:00Z");

    @Bean
    CreationLedger creationLedger() {
        return new MemoryCreationLedger();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    IdSource ids(Clock clock) {
        return new TimeOrderedIds(clock);
    }

    @Bean
    WebMvcConfigurer json(JsonMapper mapper) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.withJsonConverter(new JacksonJsonHttpMessageConverter(mapper));
            }
        };
    }

    static AnnotationConfigWebApplicationContext start() {
        var context = new AnnotationConfigWebApplicationContext();
        context.register(SampleServer.class);
        context.setServletContext(new MockServletContext());
        context.refresh();
        return context;
    }

    static MockMvc client(AnnotationConfigWebApplicationContext context) {
        return MockMvcBuilders.webAppContextSetup(context).build();
    }

    static RequestPostProcessor by(String username) {
        return request -> {
            Caller.note(
                    request, new Actor(username, username, null, List.of(), TokenScope.ALL, NOW));
            return request;
        };
    }
}
