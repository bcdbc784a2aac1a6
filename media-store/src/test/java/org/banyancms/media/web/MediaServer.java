package org.banyancms.media.web;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.RoleGrant;
import org.banyancms.core.access.TokenScope;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.identity.TimeOrderedIds;
import org.banyancms.core.web.Caller;
import org.banyancms.core.web.Creation;
import org.banyancms.core.web.CreationLedger;
import org.banyancms.core.web.WebConfiguration;
import org.banyancms.embeddedmongo.EmbeddedMongo;
import org.banyancms.media.MediaConfiguration;
import org.banyancms.media.blob.SettableClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The media store with its HTTP resources, on an embedded MongoDB and a folder of its own. */
@Configuration
@EnableWebMvc
@Import({WebConfiguration.class, MediaConfiguration.class})
public class MediaServer {
    public static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");

    @Bean(destroyMethod = "close")
    EmbeddedMongo embeddedMongo() {
        return EmbeddedMongo.inMemory();
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(EmbeddedMongo mongo) {
        return MongoClients.create(mongo.connectionString());
    }

    @Bean
    MongoTemplate mongoTemplate(MongoClient client) {
        return new MongoTemplate(client, "media");
    }

    @Bean
    SettableClock clock() {
        return new SettableClock(NOW);
    }

    @Bean
    IdSource ids(Clock clock) {
        return new TimeOrderedIds(clock);
    }

    @Bean
    CreationLedger creationLedger() {
        return new MemoryLedger();
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

    /** A running one that keeps its files in a folder. */
    public static AnnotationConfigWebApplicationContext start(Path folder) {
        return start(folder, Map.of());
    }

    /** A running one with settings of its own. */
    static AnnotationConfigWebApplicationContext start(Path folder, Map<String, Object> settings) {
        var all =
                new HashMap<String, Object>(
                        Map.of(
                                "banyan.media.folder", folder.toString(),
                                "banyan.media.max-picture", "2MB",
                                "banyan.media.max-file", "3MB",
                                "banyan.media.max-pixels", "20000000",
                                "banyan.media.programs", "false"));
        all.putAll(settings);
        var context = new AnnotationConfigWebApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
        context.register(MediaServer.class);
        context.setServletContext(new MockServletContext());
        context.refresh();
        return context;
    }

    /** Somebody of the department of culture with some roles. */
    public static Actor actor(String name, Role... roles) {
        var culture = new OrganisationCode("SVHTTDL");
        var grants =
                Arrays.stream(roles)
                        .map(role ->
                                new RoleGrant(
                                        role,
                                        culture,
                                        Set.of(),
                                        NOW.minus(Duration.ofDays(1)),
                                        null))
                        .toList();
        return new Actor(name, name, culture, grants, TokenScope.ALL, NOW);
    }

    /** Lets an actor make a request. */
    public static RequestPostProcessor by(Actor actor) {
        return request -> {
            Caller.note(request, actor);
            return request;
        };
    }

    private static final class MemoryLedger implements CreationLedger {
        private final Map<String, Creation> creations = new ConcurrentHashMap<>();

        @Override
        public boolean begin(Creation creation) {
            return creations.putIfAbsent(creation.key(), creation) == null;
        }

        @Override
        public Optional<Creation> find(String key) {
            return Optional.ofNullable(creations.get(key));
        }

        @Override
        public boolean replace(Creation seen, Creation next) {
            return creations.replace(seen.key(), seen, next);
        }

        @Override
        public void forget(Creation seen) {
            creations.remove(seen.key(), seen);
        }

        @Override
        public long sweep(Instant now) {
            return 0;
        }
    }
}
