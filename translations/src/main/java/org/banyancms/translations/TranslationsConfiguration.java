package org.banyancms.translations;

import java.time.Clock;
import java.util.List;
import org.banyancms.core.asset.AssetCatalog;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.TranslatedVariants;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.translation.TranslationStatus;
import org.banyancms.translations.adoption.Adoption;
import org.banyancms.translations.adoption.HandEditFollower;
import org.banyancms.translations.analysis.JobAnalysis;
import org.banyancms.translations.check.Checks;
import org.banyancms.translations.check.NumberReader;
import org.banyancms.translations.demand.DemandDesk;
import org.banyancms.translations.demand.DemandFollower;
import org.banyancms.translations.demand.DemandHolding;
import org.banyancms.translations.demand.DemandStore;
import org.banyancms.translations.exchange.JobExchange;
import org.banyancms.translations.exchange.sheet.CsvFormat;
import org.banyancms.translations.exchange.sheet.XlsxFormat;
import org.banyancms.translations.exchange.tbx.TbxFormat;
import org.banyancms.translations.exchange.tmx.MemoryExchange;
import org.banyancms.translations.exchange.tmx.TmxFormat;
import org.banyancms.translations.exchange.xliff.XliffFormat;
import org.banyancms.translations.gate.TextComparison;
import org.banyancms.translations.gate.TranslationGate;
import org.banyancms.translations.job.ClaimDesk;
import org.banyancms.translations.job.ImportDesk;
import org.banyancms.translations.job.JobChecks;
import org.banyancms.translations.job.JobDelivery;
import org.banyancms.translations.job.JobHolding;
import org.banyancms.translations.job.JobLedger;
import org.banyancms.translations.job.JobOpening;
import org.banyancms.translations.job.JobStore;
import org.banyancms.translations.job.ReviewDesk;
import org.banyancms.translations.job.SegmentDesk;
import org.banyancms.translations.job.SourceReader;
import org.banyancms.translations.memory.MatchScore;
import org.banyancms.translations.memory.MemorySearch;
import org.banyancms.translations.memory.MemoryStore;
import org.banyancms.translations.segment.SentenceSplitter;
import org.banyancms.translations.segment.VariantJoiner;
import org.banyancms.translations.segment.VariantSplitter;
import org.banyancms.translations.staleness.Realigner;
import org.banyancms.translations.staleness.SeverityJudge;
import org.banyancms.translations.staleness.SourceFollower;
import org.banyancms.translations.staleness.StalenessReport;
import org.banyancms.translations.store.TranslationStoreConfiguration;
import org.banyancms.translations.termbase.TermDesk;
import org.banyancms.translations.termbase.TermStore;
import org.banyancms.translations.web.TranslationWebConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** The translations, put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TranslationSettings.class)
@Import({TranslationStoreConfiguration.class, TranslationWebConfiguration.class})
public class TranslationsConfiguration {

    @Bean
    VariantSplitter variantSplitter() {
        return new VariantSplitter(new SentenceSplitter());
    }

    @Bean
    NumberReader numberReader() {
        return new NumberReader();
    }

    @Bean
    Checks translationChecks(NumberReader numbers) {
        return new Checks(numbers);
    }

    @Bean
    SeverityJudge severityJudge(NumberReader numbers) {
        return new SeverityJudge(numbers);
    }

    @Bean
    SourceReader sourceReader(Entries entries, AssetCatalog assets, VariantSplitter splitter) {
        return new SourceReader(entries, assets, splitter);
    }

    @Bean
    JobLedger jobLedger(JobStore jobs, Clock clock) {
        return new JobLedger(jobs, clock);
    }

    @Bean
    JobHolding jobHolding(JobStore jobs, JobLedger ledger) {
        return new JobHolding(jobs, ledger);
    }

    @Bean
    DemandHolding demandHolding(DemandStore rules) {
        return new DemandHolding(rules);
    }

    @Bean
    JobOpening jobOpening(JobStore jobs, SourceReader sources, IdSource ids, Clock clock) {
        return new JobOpening(jobs, sources, ids, clock);
    }

    @Bean
    JobChecks jobChecks(Checks checks, TermStore terms) {
        return new JobChecks(checks, terms::all);
    }

    @Bean
    ClaimDesk claimDesk(JobLedger ledger, Clock clock, TranslationSettings settings) {
        return new ClaimDesk(ledger, clock, settings.lease());
    }

    @Bean
    SegmentDesk segmentDesk(JobLedger ledger, ClaimDesk claims, Clock clock) {
        return new SegmentDesk(ledger, claims, clock);
    }

    @Bean
    ReviewDesk translationReviewDesk(
            JobLedger ledger,
            JobChecks checks,
            SourceReader sources,
            VariantSplitter splitter,
            AssetCatalog assets,
            TranslatedVariants variants,
            MemoryStore memory,
            Clock clock) {
        var joiner = new VariantJoiner(splitter);
        var delivery = new JobDelivery(sources, joiner, assets, variants, memory, clock);
        return new ReviewDesk(ledger, checks, delivery);
    }

    @Bean
    MemorySearch memorySearch(MemoryStore memory, NumberReader numbers, Clock clock) {
        return new MemorySearch(memory, new MatchScore(numbers), clock);
    }

    @Bean
    JobAnalysis jobAnalysis(MemorySearch memory) {
        return new JobAnalysis(memory);
    }

    @Bean
    TermDesk termDesk(TermStore terms) {
        return new TermDesk(terms);
    }

    @Bean
    DemandDesk demandDesk(DemandStore rules) {
        return new DemandDesk(rules);
    }

    @Bean
    JobExchange jobExchange(JobLedger ledger, ClaimDesk claims, JobChecks checks, Clock clock) {
        var formats =
                List.of(
                        XliffFormat.version21(),
                        XliffFormat.version22(),
                        XliffFormat.version20(),
                        XliffFormat.version12(),
                        new CsvFormat(),
                        new XlsxFormat());
        return new JobExchange(formats, ledger, new ImportDesk(ledger, claims, checks, clock));
    }

    @Bean
    MemoryExchange memoryExchange(MemoryStore memory, Clock clock) {
        return new MemoryExchange(memory, new TmxFormat(), clock);
    }

    @Bean
    TbxFormat tbxFormat() {
        return new TbxFormat();
    }

    @Bean
    Adoption adoption(
            JobStore jobs,
            JobOpening opening,
            SourceReader sources,
            VariantSplitter splitter,
            JobChecks checks,
            MemoryStore memory) {
        return new Adoption(jobs, opening, sources, splitter, checks, memory);
    }

    /** Hears before the demand does: what is there is brought in line before more is opened. */
    @Bean
    @Order(10)
    SourceFollower sourceFollower(
            JobStore jobs,
            JobLedger ledger,
            SourceReader sources,
            VariantSplitter splitter,
            SeverityJudge judge) {
        return new SourceFollower(
                jobs, ledger, sources, new Realigner(judge, splitter.rulesVersion()), judge);
    }

    @Bean
    @Order(15)
    HandEditFollower handEditFollower(
            Entries entries, JobStore jobs, JobLedger ledger, VariantSplitter splitter) {
        return new HandEditFollower(entries, jobs, ledger, splitter);
    }

    @Bean
    @Order(20)
    DemandFollower demandFollower(
            Entries entries,
            DemandStore rules,
            JobOpening opening,
            Adoption adoption,
            Clock clock) {
        return new DemandFollower(entries, rules, opening, adoption, clock);
    }

    @Bean
    StalenessReport stalenessReport(JobStore jobs, SeverityJudge judge) {
        return new StalenessReport(jobs, judge);
    }

    @Bean
    TranslationGate translationGate(
            TranslationStatus status, VariantSplitter splitter, Checks checks, TermStore terms) {
        return new TranslationGate(status, new TextComparison(splitter, checks), terms);
    }
}
