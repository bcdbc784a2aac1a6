package org.banyancms.server.demo;

import java.time.Clock;
import java.util.List;
import org.banyancms.core.access.Organisations;
import org.banyancms.core.access.Tokens;
import org.banyancms.core.access.Users;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.ReviewDesk;
import org.banyancms.core.entry.TranslatedVariants;
import org.banyancms.core.entry.VariantDesk;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.release.CorrectionDesk;
import org.banyancms.core.release.Publisher;
import org.banyancms.media.asset.AssetDesk;
import org.banyancms.media.asset.Intake;
import org.banyancms.server.access.AccessFile;
import org.banyancms.server.access.BaseUrl;
import org.banyancms.server.settings.ServerSettings;
import org.banyancms.server.storage.DataFolder;
import org.banyancms.translations.adoption.Adoption;
import org.banyancms.translations.demand.DemandDesk;
import org.banyancms.translations.job.ClaimDesk;
import org.banyancms.translations.job.JobOpening;
import org.banyancms.translations.job.JobStore;
import org.banyancms.translations.job.SegmentDesk;
import org.banyancms.translations.termbase.TermDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the demo content into an empty data folder, before the server says that it is ready. Every
 * step notes that it is done, so a start that was cut off is continued by the next one.
 */
@Component
@Order(10)
final class DemoSeeder implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSeeder.class);

    private final ServerSettings settings;
    private final AccessFile accessFile;
    private final BaseUrl baseUrl;
    private final DemoLedger ledger;
    private final DemoPeople people;
    private final DemoMedia media;
    private final DemoStories stories;
    private final DemoTranslations translations;

    DemoSeeder(
            ServerSettings settings,
            DataFolder folder,
            BaseUrl baseUrl,
            JsonMapper mapper,
            MongoOperations mongo,
            IdSource ids,
            Clock clock,
            Organisations organisations,
            Users users,
            Tokens tokens,
            Intake intake,
            AssetDesk assets,
            EntryDesk entries,
            VariantDesk variants,
            ReviewDesk reviews,
            TranslatedVariants translated,
            Adoption adoption,
            Publisher publisher,
            CorrectionDesk corrections,
            JobStore jobs,
            ClaimDesk claims,
            SegmentDesk segments,
            org.banyancms.translations.job.ReviewDesk translationReviews,
            TermDesk terms,
            DemandDesk demand,
            JobOpening opening) {
        this.settings = settings;
        this.accessFile = new AccessFile(folder.path().resolve(AccessFile.DEMO), mapper);
        this.baseUrl = baseUrl;
        this.ledger = new DemoLedger(mongo, ids);
        this.people = new DemoPeople(organisations, users, tokens, clock);
        this.media = new DemoMedia(intake, assets, people, ledger);
        var mending = new DemoMending(jobs, claims, segments, translationReviews, people);
        this.stories =
                new DemoStories(
                        entries,
                        variants,
                        reviews,
                        translated,
                        adoption,
                        publisher,
                        corrections,
                        mending,
                        people,
                        ledger);
        this.translations =
                new DemoTranslations(terms, demand, opening, entries, people, ledger, clock);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.demo()) {
            return;
        }
        boolean complete = ledger.isDone("demo");
        var known = accessFile.read().map(AccessFile.Content::users).orElse(List.of());
        if (!complete) {
            people.seedOrganisations();
        }
        accessFile.write(new AccessFile.Content(baseUrl.get(), people.seedUsers(known)));
        if (complete) {
            return;
        }
        long started = System.nanoTime();
        translations.seedTerms();
        stories.seed(media.seed());
        stories.seedPlan();
        translations.seedDemand();
        ledger.done("demo");
        LOG.info("The demo content is in, after {} ms", (System.nanoTime() - started) / 1_000_000);
    }
}
