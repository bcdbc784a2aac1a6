package org.banyancms.translations;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.atomic.AtomicInteger;
import org.banyancms.core.entry.EntryEvent;
import org.banyancms.core.entry.EntryEventListener;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.store.web.WebStoreConfiguration;
import org.banyancms.core.web.WebConfiguration;
import org.banyancms.embeddedmongo.EmbeddedMongo;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The module as it is wired in the product, on an embedded MongoDB and beside a small repository.
 */
public final class Workshop implements AutoCloseable {

    public final Province province = new Province();
    public final MovableClock clock = new MovableClock();
    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(mongo.connectionString());
    private final AnnotationConfigWebApplicationContext context =
            new AnnotationConfigWebApplicationContext();

    public Workshop() {
        var template = new MongoTemplate(client, "test");
        var lastId = new AtomicInteger(1000);
        IdSource ids = () -> "id-" + lastId.incrementAndGet();
        context.setServletContext(new MockServletContext());
        context.register(
                Mvc.class,
                WebConfiguration.class,
                WebStoreConfiguration.class,
                TranslationsConfiguration.class);
        context.addBeanFactoryPostProcessor(factory -> {
            factory.registerSingleton("province", province);
            factory.registerSingleton("clock", clock);
            factory.registerSingleton("ids", ids);
            factory.registerSingleton("mongo", (MongoOperations) template);
        });
        context.refresh();
    }

    /** Spring MVC with the product's JSON. */
    @EnableWebMvc
    static class Mvc implements WebMvcConfigurer {

        private final JsonMapper mapper;

        Mvc(JsonMapper mapper) {
            this.mapper = mapper;
        }

        @Override
        public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
            converters.withJsonConverter(new JacksonJsonHttpMessageConverter(mapper));
        }
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public MockMvc http() {
        return MockMvcBuilders.webAppContextSetup(context).build();
    }

    /**
     * What the repository does with every event: each listener hears it, in order, and once more
     * after a crash.
     */
    public void tell(EntryEvent event) {
        for (int times = 0; times < 2; times++) {
            context.getBeanProvider(EntryEventListener.class)
                    .orderedStream()
                    .forEach(listener -> listener.on(event));
        }
    }

    @Override
    public void close() {
        context.close();
        client.close();
        mongo.close();
    }
}
