package org.banyancms.core.house;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Organisation;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.RoleGrant;
import org.banyancms.core.access.Standing;
import org.banyancms.core.access.TokenScope;
import org.banyancms.core.audit.AuditNote;
import org.banyancms.core.entry.ArchiveDesk;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryContent;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryDraft;
import org.banyancms.core.entry.EntryEvent;
import org.banyancms.core.entry.EntryEvents;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.EntryOutbox;
import org.banyancms.core.entry.EntryStore;
import org.banyancms.core.entry.ReferenceFollower;
import org.banyancms.core.entry.ReferenceIndex;
import org.banyancms.core.entry.Referrers;
import org.banyancms.core.entry.ReviewDesk;
import org.banyancms.core.entry.RevisionStore;
import org.banyancms.core.entry.ShapedEntries;
import org.banyancms.core.entry.SignOffKind;
import org.banyancms.core.entry.SignOffRequest;
import org.banyancms.core.entry.SlugStore;
import org.banyancms.core.entry.Slugging;
import org.banyancms.core.entry.TranslationDesk;
import org.banyancms.core.entry.VariantDesk;
import org.banyancms.core.gate.CoreGates;
import org.banyancms.core.gate.Gates;
import org.banyancms.core.gate.WaiverStore;
import org.banyancms.core.gate.Waivers;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.identity.TimeOrderedIds;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.JournalWriter;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.migration.EntryShapes;
import org.banyancms.core.migration.LiveReissue;
import org.banyancms.core.migration.LiveShapes;
import org.banyancms.core.migration.MigrationDesk;
import org.banyancms.core.migration.MigrationRunner;
import org.banyancms.core.migration.MigrationStore;
import org.banyancms.core.release.CorrectionDesk;
import org.banyancms.core.release.ExpiryStore;
import org.banyancms.core.release.GateRun;
import org.banyancms.core.release.LiveDocuments;
import org.banyancms.core.release.LiveVariants;
import org.banyancms.core.release.Publisher;
import org.banyancms.core.release.Reissue;
import org.banyancms.core.release.ReleaseDesk;
import org.banyancms.core.release.ReleaseStore;
import org.banyancms.core.release.Removals;
import org.banyancms.core.richtext.MarkdownReader;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.store.entry.EntryStoreConfiguration;
import org.banyancms.core.store.gate.GateStoreConfiguration;
import org.banyancms.core.store.journal.JournalStoreConfiguration;
import org.banyancms.core.store.migration.MigrationStoreConfiguration;
import org.banyancms.core.store.release.ReleaseStoreConfiguration;
import org.banyancms.core.store.type.TypeStoreConfiguration;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.ShippedTypes;
import org.banyancms.core.type.TypeStore;
import org.banyancms.embeddedmongo.EmbeddedMongo;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A whole repository on an embedded server in memory, without HTTP and without other modules. */
public final class House implements AutoCloseable {
    public static final OrganisationCode OWNER = new OrganisationCode("SVHTTDL");
    public static final LocaleTag KO = new LocaleTag("ko");

    private final EmbeddedMongo server = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final AnnotationConfigApplicationContext stores;

    public final PowerCut power = new PowerCut();
    public final MongoOperations mongo =
            power.behind(new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, "house")));
    public final Clock clock;
    public final IdSource ids;
    public final List<EntryEvent> heard = Collections.synchronizedList(new ArrayList<>());

    public final Surroundings around = new Surroundings();

    /** Those who have no role any more. */
    public final Set<String> left = new HashSet<>();

    public final List<AuditNote> audited = Collections.synchronizedList(new ArrayList<>());
    public final ContentTypes types;
    public final Referrers referrers;
    public final ArchiveDesk archive;
    public final Waivers waivers;
    public final GateRun run;
    public final EntryStore entries;
    public final EntryOutbox outbox;
    public final EntryEvents events;
    public final SlugStore slugs;
    public final Journal journal;
    public final JournalWriter writer;
    public final EntryDesk desk;
    public final VariantDesk variants;
    public final ReviewDesk reviews;
    public final TranslationDesk translations;
    public final EntryContent content;
    public final RevisionStore revisions;
    public final Publisher publisher;
    public final Removals removals;
    public final CorrectionDesk corrections;
    public final ReleaseDesk releases;
    public final ShapedEntries shaped;
    public final MigrationStore runs;
    public final MigrationDesk migrations;
    public final LiveReissue reissue;
    public final ReleaseStore planned;
    public final ExpiryStore ends;
    public final LiveVariants live;

    public House() {
        this(Clock.tickMillis(ZoneOffset.UTC));
    }

    /** A house whose clock is in the test's hands. */
    public House(Clock clock) {
        this.clock = clock;
        ids = new TimeOrderedIds(clock);
        stores = new AnnotationConfigApplicationContext();
        stores.registerBean(MongoOperations.class, () -> mongo);
        stores.registerBean(
                ContentTypes.class, () -> new ContentTypes(stores.getBean(TypeStore.class), clock));
        stores.registerBean(
                EntryShapes.class,
                () -> new EntryShapes(stores.getBean(ContentTypes.class), ids, clock));
        stores.register(
                EntryStoreConfiguration.class,
                JournalStoreConfiguration.class,
                ReleaseStoreConfiguration.class,
                TypeStoreConfiguration.class,
                MigrationStoreConfiguration.class,
                GateStoreConfiguration.class);
        stores.refresh();
        entries = stores.getBean(EntryStore.class);
        outbox = stores.getBean(EntryOutbox.class);
        revisions = stores.getBean(RevisionStore.class);
        slugs = stores.getBean(SlugStore.class);
        journal = stores.getBean(Journal.class);
        writer = stores.getBean(JournalWriter.class);
        types = stores.getBean(ContentTypes.class);
        types.ship(ShippedTypes.load());
        var references = stores.getBean(ReferenceIndex.class);
        var follower = new ReferenceFollower(entries, types, references);
        referrers = new Referrers(entries, types, references);
        events = new EntryEvents(outbox, () -> List.of(heard::add, follower, removals()));
        var assets = new NoAssets();
        content = new EntryContent(entries, types, assets);
        desk = new EntryDesk(entries, events, types, ids, clock);
        var slugging = new Slugging(slugs);
        variants = new VariantDesk(entries, revisions, events, types, slugging, ids, clock);
        reviews = new ReviewDesk(entries, events, content, types, ids, clock);
        translations = new TranslationDesk(entries, events, content, types, variants, ids);
        archive = new ArchiveDesk(desk, entries, events, types, referrers, ids, clock);
        Standing standing = (who, _, _, _) -> !left.contains(who);
        waivers =
                new Waivers(stores.getBean(WaiverStore.class), audited::add, standing, ids, clock);
        around.put(organisation());
        var gates = new Gates(CoreGates.all(content, slugs, journal, around, standing));
        run = new GateRun(desk, content, around, gates, waivers, clock);
        var documents = new LiveDocuments(content, assets, _ -> Map.of(LocaleTag.VI, "Sở"));
        shaped = stores.getBean(ShapedEntries.class);
        var shapes = stores.getBean(EntryShapes.class);
        var followed = new LiveShapes(types, shapes);
        live = new LiveVariants(content, documents, followed, slugging, journal, clock);
        publisher =
                new Publisher(
                        desk, referrers, run, live, journal, writer, _ -> {}, audited::add, clock);
        removals = new Removals(desk, publisher, live, journal);
        corrections =
                new CorrectionDesk(desk, publisher, removals, run, live, journal, around, clock);
        planned = stores.getBean(ReleaseStore.class);
        ends = stores.getBean(ExpiryStore.class);
        releases =
                new ReleaseDesk(
                        planned, desk, publisher, run, live, journal, audited::add, ids, clock);
        runs = stores.getBean(MigrationStore.class);
        migrations = new MigrationDesk(types, shaped, shapes, runs, audited::add, ids, clock);
        reissue = new LiveReissue(journal, new Reissue(publisher, live, journal));
    }

    private Removals removals() {
        return removals;
    }

    /** The organisation that owns the stories, without topics of its own. */
    public static Organisation organisation() {
        return new Organisation(
                OWNER,
                Map.of(LocaleTag.VI, "Sở Văn hóa"),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                1);
    }

    /** A node that brings entries into shape, by a clock of its own. */
    public MigrationRunner runner(ShapedEntries entries, Clock time) {
        return new MigrationRunner(
                types, runs, entries, events, reissue, audited::add, time, Duration.ZERO);
    }

    /** Somebody with one role in the house's organisation, in every language. */
    public static Actor actor(String name, Role role) {
        var grant = new RoleGrant(role, OWNER, Set.of(), null, null);
        return new Actor(name, name, OWNER, List.of(grant), TokenScope.ALL, Instant.now());
    }

    /** A Vietnamese story with its sources. */
    public Entry story(Actor editor, String title, String body) {
        var source =
                Map.of("id", "s1", "class", "OFFICIAL_CENTRAL", "issuer", "Thủ tướng Chính phủ");
        var entry =
                desk.create(
                        editor,
                        new EntryDraft(
                                "article",
                                OWNER,
                                List.of("history-heritage"),
                                LocaleTag.VI,
                                Map.of("sources", List.of(source))));
        return variants.save(editor, entry.id(), LocaleTag.VI, 0, fields(title, body));
    }

    public static Map<String, Object> fields(String title, String body) {
        return Map.of(
                "title",
                title,
                "summary",
                "Tóm tắt: " + title,
                "body",
                RichTextTree.write(MarkdownReader.read(body)));
    }

    /** Takes a Vietnamese variant through review, secrecy and approval. */
    public void approve(EntryId id, LocaleTag locale, Actor editor) {
        reviews.transition(editor, id, locale, "in_review", null);
        var none =
                Map.of("text", "none", "media", "none", "attachments", "none", "metadata", "none");
        reviews.sign(
                actor("secrecy", Role.SECRECY_REVIEWER),
                id,
                locale,
                new SignOffRequest(SignOffKind.SECRECY, true, none, null));
        reviews.sign(
                actor("approver", Role.APPROVER),
                id,
                locale,
                new SignOffRequest(SignOffKind.APPROVAL, true, Map.of(), null));
    }

    @Override
    public void close() {
        stores.close();
        client.close();
        server.close();
    }
}
