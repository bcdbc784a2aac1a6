package org.banyancms.core;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.banyancms.core.access.Actors;
import org.banyancms.core.access.Organisation;
import org.banyancms.core.access.OrganisationStore;
import org.banyancms.core.access.Standing;
import org.banyancms.core.asset.AssetCatalog;
import org.banyancms.core.audit.AuditTrail;
import org.banyancms.core.channel.ChannelDirectory;
import org.banyancms.core.delivery.DeliveryDesk;
import org.banyancms.core.delivery.RecentChanges;
import org.banyancms.core.editing.DraftStore;
import org.banyancms.core.editing.EditingDesk;
import org.banyancms.core.editing.PresenceStore;
import org.banyancms.core.entry.ArchiveDesk;
import org.banyancms.core.entry.EntryContent;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryEventListener;
import org.banyancms.core.entry.EntryEvents;
import org.banyancms.core.entry.EntryOutbox;
import org.banyancms.core.entry.EntryStore;
import org.banyancms.core.entry.ReferenceFollower;
import org.banyancms.core.entry.ReferenceIndex;
import org.banyancms.core.entry.Referrers;
import org.banyancms.core.entry.ReviewDesk;
import org.banyancms.core.entry.RevisionStore;
import org.banyancms.core.entry.SlugStore;
import org.banyancms.core.entry.Slugging;
import org.banyancms.core.entry.TranslationDesk;
import org.banyancms.core.entry.VariantDesk;
import org.banyancms.core.gate.CoreGates;
import org.banyancms.core.gate.Gates;
import org.banyancms.core.gate.PublishGate;
import org.banyancms.core.gate.WaiverStore;
import org.banyancms.core.gate.Waivers;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.identity.TimeOrderedIds;
import org.banyancms.core.journal.CursorStore;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.JournalDispatcher;
import org.banyancms.core.journal.JournalFollower;
import org.banyancms.core.journal.JournalWriter;
import org.banyancms.core.migration.LiveShapes;
import org.banyancms.core.release.GateRun;
import org.banyancms.core.release.LiveDocuments;
import org.banyancms.core.release.LiveVariants;
import org.banyancms.core.search.SearchIndex;
import org.banyancms.core.store.editing.EditingStoreConfiguration;
import org.banyancms.core.store.entry.EntryStoreConfiguration;
import org.banyancms.core.store.gate.GateStoreConfiguration;
import org.banyancms.core.store.journal.JournalStoreConfiguration;
import org.banyancms.core.store.type.TypeStoreConfiguration;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.ShippedTypes;
import org.banyancms.core.type.TypeStore;
import org.banyancms.core.web.delivery.DeliveryWebConfiguration;
import org.banyancms.core.web.editing.EditingWebConfiguration;
import org.banyancms.core.web.entry.EntryWebConfiguration;
import org.banyancms.core.web.gate.GateWebConfiguration;
import org.banyancms.core.web.type.TypeWebConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The content repository, put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DraftSettings.class)
@Import({
    EntryStoreConfiguration.class,
    JournalStoreConfiguration.class,
    TypeStoreConfiguration.class,
    GateStoreConfiguration.class,
    MigrationConfiguration.class,
    EditingStoreConfiguration.class,
    EditingWebConfiguration.class,
    GateWebConfiguration.class,
    SearchConfiguration.class,
    EntryWebConfiguration.class,
    ReleaseConfiguration.class,
    DiscussionConfiguration.class,
    AssignmentConfiguration.class,
    SuccessionConfiguration.class,
    KillConfiguration.class,
    DeliveryWebConfiguration.class,
    TypeWebConfiguration.class
})
public class CoreConfiguration {

    /** MongoDB keeps instants in milliseconds, so nothing finer is ever told. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(java.time.ZoneOffset.UTC);
    }

    @Bean
    IdSource ids(Clock clock) {
        return new TimeOrderedIds(clock);
    }

    @Bean
    ContentTypes contentTypes(TypeStore store, Clock clock) {
        var types = new ContentTypes(store, clock);
        types.ship(ShippedTypes.load());
        return types;
    }

    @Bean
    EntryContent entryContent(EntryStore store, ContentTypes types, AssetCatalog assets) {
        return new EntryContent(store, types, assets);
    }

    @Bean
    EntryEvents entryEvents(EntryOutbox outbox, ObjectProvider<EntryEventListener> listeners) {
        return new EntryEvents(outbox, () -> listeners.orderedStream().toList());
    }

    @Bean
    EntryDesk entryDesk(
            EntryStore store, EntryEvents events, ContentTypes types, IdSource ids, Clock clock) {
        return new EntryDesk(store, events, types, ids, clock);
    }

    @Bean
    Referrers referrers(EntryStore store, ContentTypes types, ReferenceIndex index) {
        return new Referrers(store, types, index);
    }

    @Bean
    ReferenceFollower referenceFollower(
            EntryStore store, ContentTypes types, ReferenceIndex index) {
        return new ReferenceFollower(store, types, index);
    }

    @Bean
    ArchiveDesk archiveDesk(
            EntryDesk desk,
            EntryStore store,
            EntryEvents events,
            ContentTypes types,
            Referrers referrers,
            IdSource ids,
            Clock clock) {
        return new ArchiveDesk(desk, store, events, types, referrers, ids, clock);
    }

    @Bean
    Slugging slugging(SlugStore slugs) {
        return new Slugging(slugs);
    }

    @Bean
    VariantDesk variantDesk(
            EntryStore store,
            RevisionStore revisions,
            EntryEvents events,
            ContentTypes types,
            Slugging slugging,
            IdSource ids,
            Clock clock) {
        return new VariantDesk(store, revisions, events, types, slugging, ids, clock);
    }

    @Bean
    EditingDesk editingDesk(
            EntryDesk entries,
            DraftStore drafts,
            PresenceStore presences,
            Clock clock,
            DraftSettings settings) {
        return new EditingDesk(entries, drafts, presences, clock, settings.keptFor());
    }

    @Bean
    TranslationDesk translationDesk(
            EntryStore store,
            EntryEvents events,
            EntryContent content,
            ContentTypes types,
            VariantDesk variants,
            IdSource ids) {
        return new TranslationDesk(store, events, content, types, variants, ids);
    }

    @Bean
    ReviewDesk reviewDesk(
            EntryStore store,
            EntryEvents events,
            EntryContent content,
            ContentTypes types,
            IdSource ids,
            Clock clock) {
        return new ReviewDesk(store, events, content, types, ids, clock);
    }

    @Bean
    Gates gates(
            EntryContent content,
            SlugStore slugs,
            Journal journal,
            OrganisationStore organisations,
            Actors actors,
            ObjectProvider<PublishGate> others) {
        var standing = Standing.of(actors);
        var gates =
                new java.util.ArrayList<>(
                        CoreGates.all(content, slugs, journal, organisations, standing));
        others.orderedStream().forEach(gates::add);
        return new Gates(gates);
    }

    @Bean
    Waivers waivers(WaiverStore store, AuditTrail audit, Actors actors, IdSource ids, Clock clock) {
        return new Waivers(store, audit::append, Standing.of(actors), ids, clock);
    }

    @Bean
    GateRun gateRun(
            EntryDesk desk,
            EntryContent content,
            ChannelDirectory channels,
            Gates gates,
            Waivers waivers,
            Clock clock) {
        return new GateRun(desk, content, channels, gates, waivers, clock);
    }

    @Bean
    LiveVariants liveVariants(
            EntryContent content,
            AssetCatalog assets,
            OrganisationStore organisations,
            LiveShapes shapes,
            Slugging slugging,
            Journal journal,
            Clock clock) {
        var documents =
                new LiveDocuments(
                        content,
                        assets,
                        code -> organisations.find(code).map(Organisation::names).orElse(Map.of()));
        return new LiveVariants(content, documents, shapes, slugging, journal, clock);
    }

    @Bean(destroyMethod = "close")
    JournalDispatcher journalDispatcher(
            Journal journal,
            JournalWriter writer,
            CursorStore cursors,
            ObjectProvider<JournalFollower> followers) {
        return new JournalDispatcher(
                journal, writer, cursors, () -> followers.orderedStream().toList());
    }

    /** The followers set out once everything they may stand on is there. */
    @Bean
    SmartInitializingSingleton journalStart(JournalDispatcher dispatcher) {
        return dispatcher::start;
    }

    @Bean
    RecentChanges recentChanges(Journal journal) {
        return new RecentChanges(journal);
    }

    @Bean
    DeliveryDesk deliveryDesk(Journal journal, SlugStore slugs) {
        return new DeliveryDesk(journal, slugs);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    CoreTimers coreTimers(EntryEvents events, SearchIndex index, EditingDesk editing) {
        var timers = new CoreTimers("core-timer");
        timers.every(Duration.ofSeconds(1), "Making the search index durable", index::flush);
        timers.every(Duration.ofSeconds(2), "Delivering what waits in outboxes", events::sweep);
        timers.every(Duration.ofMinutes(10), "Forgetting drafts and presence", editing::sweep);
        return timers;
    }
}
