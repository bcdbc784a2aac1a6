package org.banyancms.publishing.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.banyancms.core.access.OrganisationStore;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.identity.TimeOrderedIds;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.JournalFollower;
import org.banyancms.core.store.web.WebStoreConfiguration;
import org.banyancms.core.web.WebConfiguration;
import org.banyancms.publishing.PublishingConfiguration;
import org.banyancms.publishing.samples.FakeJournal;
import org.banyancms.publishing.samples.MongoHouse;
import org.banyancms.publishing.samples.Offices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The module as the server has it, on the embedded database, behind Spring MVC. */
@Configuration
@EnableWebMvc
@Import({WebConfiguration.class, WebStoreConfiguration.class, PublishingConfiguration.class})
class WholeModule implements WebMvcConfigurer {

    @Bean(destroyMethod = "close")
    MongoHouse mongoHouse() {
        return new MongoHouse();
    }

    @Bean
    MongoOperations mongo(MongoHouse house) {
        return house.operations();
    }

    @Bean
    MongoTemplate mongoTemplate(MongoHouse house) {
        return (MongoTemplate) house.operations();
    }

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    OrganisationStore organisations() {
        return new Offices();
    }

    @Bean
    IdSource ids(Clock clock) {
        return new TimeOrderedIds(clock);
    }

    @Bean
    FakeJournal journal(Clock clock) {
        return new FakeJournal(clock);
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

    /** Starts it on an empty data folder. */
    static AnnotationConfigWebApplicationContext start(Path data) {
        var context = new AnnotationConfigWebApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test",
                                Map.of(
                                        "banyan.data", data.toString(),
                                        "banyan.public-url", "https://tuyenquang.example",
                                        "banyan.publishing.poll", "50ms")));
        context.register(WholeModule.class);
        context.setServletContext(new MockServletContext());
        context.refresh();
        var journal = (FakeJournal) context.getBean(Journal.class);
        journal.follow(context.getBean(JournalFollower.class));
        return context;
    }
}
