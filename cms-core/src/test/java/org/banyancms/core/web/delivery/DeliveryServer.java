package org.banyancms.core.web.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.banyancms.core.delivery.ChangeTimes;
import org.banyancms.core.delivery.DeliveryDesk;
import org.banyancms.core.delivery.DeliveryQueries;
import org.banyancms.core.delivery.DeliverySettings;
import org.banyancms.core.delivery.Includes;
import org.banyancms.core.delivery.KeptAnswers;
import org.banyancms.core.delivery.RecentChanges;
import org.banyancms.core.graphql.GraphDesk;
import org.banyancms.core.graphql.GraphSettings;
import org.banyancms.core.house.House;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.JournalWriter;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.search.SearchFollower;
import org.banyancms.core.search.SearchIndex;
import org.banyancms.core.search.lucene.LuceneIndexes;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.Migration;
import org.banyancms.core.type.ShippedTypes;
import org.banyancms.core.type.TypeHistory;
import org.banyancms.core.type.TypeStore;
import org.banyancms.core.web.Creation;
import org.banyancms.core.web.CreationLedger;
import org.banyancms.core.web.WebConfiguration;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The lists of delivery over a journal and an index of their own. */
final class DeliveryServer implements AutoCloseable {
    private static final DataSize MUCH = DataSize.ofMegabytes(10);

    /** Limits that a test can meet. */
    private static final GraphSettings GRAPH =
            new GraphSettings(2_000, 400, 8, 60, 10, 2_000, 30, Duration.ofSeconds(20), MUCH);

    final House house = new House();
    private final List<ContentType> shipped = new ArrayList<>(ShippedTypes.load());
    private final ContentTypes types = new ContentTypes(new Shipped(shipped), Clock.systemUTC());
    private final SearchIndex index = LuceneIndexes.inMemory();
    private final SearchFollower follower = new SearchFollower(index, house.journal);
    private final GenericWebApplicationContext context =
            new GenericWebApplicationContext(new MockServletContext());
    final RecentChanges recent = new RecentChanges(house.journal);
    private final ChangeTimes times = new ChangeTimes(house.journal);
    final KeptAnswers kept = new KeptAnswers(MUCH.toBytes(), times, index);
    final MockMvc client;

    DeliveryServer() {
        context.registerBean(Clock.class, () -> house.clock);
        context.registerBean(IdSource.class, () -> house.ids);
        context.registerBean(CreationLedger.class, NoCreations::new);
        context.registerBean(
                DeliveryQueries.class, () -> new DeliveryQueries(index, house.journal, types));
        context.registerBean(
                DeliveryDesk.class, () -> new DeliveryDesk(house.journal, house.slugs));
        context.registerBean(Journal.class, () -> house.journal);
        context.registerBean(RecentChanges.class, () -> recent);
        context.registerBean(GraphDesk.class);
        context.registerBean(KnownDocuments.class);
        context.registerBean(GraphSettings.class, () -> GRAPH);
        context.registerBean(ContentTypes.class, () -> types);
        context.registerBean(LiveFragments.class);
        context.registerBean(ListIncludes.class);
        context.registerBean(Includes.class, () -> new Includes(house.journal, types));
        context.registerBean(DeliverySettings.class, () -> new DeliverySettings(MUCH, MUCH, 2));
        new AnnotatedBeanDefinitionReader(context).register(Web.class);
        context.refresh();
        times.ownCursor();
        client =
                MockMvcBuilders.webAppContextSetup(context)
                        .addFilters(new KeptAnswerFilter(kept, types::edition))
                        .build();
    }

    /** Gives an office a type of its own, or another version of one. */
    void define(ContentType type) {
        shipped.removeIf(known -> known.name().equals(type.name()));
        shipped.add(type);
        types.newest(type.name());
    }

    /** Commits to the journal, and has the index follow. */
    long publish(LiveVariant... variants) {
        return publish(List.of(variants).stream().<Change>map(Change.Publish::new).toList());
    }

    /** Commits to the journal, and has the index follow. */
    long publish(List<Change> changes) {
        long sequence = publishUnseen(changes);
        follow();
        return sequence;
    }

    /** Commits to the journal, and leaves the index behind. */
    long publishUnseen(LiveVariant... variants) {
        return publishUnseen(List.of(variants).stream().<Change>map(Change.Publish::new).toList());
    }

    /** Commits to the journal, and leaves the index behind. */
    long publishUnseen(List<Change> changes) {
        var draft = new JournalWriter.Draft("publish", null, changes, "p", house.clock.instant());
        times.apply(Objects.requireNonNull(house.writer.commit(house.journal.head(), draft)));
        return house.journal.head();
    }

    /** The index catches up. */
    void follow() {
        house.journal.after(follower.ownCursor().orElseThrow(), 1_000).forEach(follower::apply);
    }

    @Override
    public void close() {
        context.close();
        index.close();
        house.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @Import({
        WebConfiguration.class,
        QueryController.class,
        GraphController.class,
        SuggestController.class,
        DeliveryController.class,
        SyncController.class,
        EventsController.class,
        EventStreams.class
    })
    static class Web {
        @Bean
        WebMvcConfigurer json(JsonMapper mapper) {
            return new WebMvcConfigurer() {
                @Override
                public void configureMessageConverters(
                        HttpMessageConverters.ServerBuilder converters) {
                    converters.withJsonConverter(new JacksonJsonHttpMessageConverter(mapper));
                }
            };
        }
    }

    private record Shipped(List<ContentType> types) implements TypeStore {
        @Override
        public List<TypeHistory> all() {
            return types.stream().map(type -> new TypeHistory(type, List.of())).toList();
        }

        @Override
        public List<ContentType> versions(String name) {
            return types.stream().filter(type -> type.name().equals(name)).toList();
        }

        @Override
        public Optional<ContentType> find(String name) {
            return types.stream().filter(type -> type.name().equals(name)).findFirst();
        }

        @Override
        public boolean add(ContentType type) {
            return false;
        }

        @Override
        public boolean add(ContentType type, Migration migration) {
            return false;
        }
    }

    private static final class NoCreations implements CreationLedger {
        @Override
        public boolean begin(Creation creation) {
            return false;
        }

        @Override
        public Optional<Creation> find(String key) {
            return Optional.empty();
        }

        @Override
        public boolean replace(Creation seen, Creation next) {
            return false;
        }

        @Override
        public void forget(Creation seen) {}

        @Override
        public long sweep(Instant now) {
            return 0;
        }
    }
}
