package org.banyancms.publishing.adapter.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyancms.core.journal.CorrectionNotice;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.site.ArticlePage.Correction;
import org.banyancms.publishing.adapter.site.ArticlePage.Detail;
import org.banyancms.publishing.adapter.site.ArticlePage.Moment;
import org.banyancms.publishing.adapter.site.ArticlePage.Row;
import org.banyancms.publishing.adapter.site.ArticlePage.Source;
import org.banyancms.publishing.adapter.story.Fact;
import org.banyancms.publishing.adapter.story.ReaderFormat;
import org.banyancms.publishing.adapter.story.ReaderWords;
import org.banyancms.publishing.adapter.story.SourceRecord;
import org.banyancms.publishing.adapter.story.Story;
import org.jspecify.annotations.Nullable;

/** Turns a story into the content of its page, every value written as its language writes it. */
final class ArticleMaker {
    private final ReaderWords words;

    ArticleMaker(ReaderWords words) {
        this.words = words;
    }

    ArticlePage page(Story story) {
        var locale = story.locale();
        var format = new ReaderFormat(locale);
        var first = story.variant().firstPublishedAt();
        var latest = story.variant().publishedAt();
        var published = moment(format, first);
        var updated = moment(format, latest);
        return new ArticlePage(
                story.typeLabel(),
                story.title(),
                story.summary(),
                story.organisation(),
                published,
                latest.isAfter(first) ? updated : null,
                corrections(story, format),
                story.cover().orElse(null),
                story.film().orElse(null),
                details(story, format),
                List.copyOf(story.html().values()),
                story.gallery(),
                story.facts().stream().map(fact -> row(fact, story, format)).toList(),
                story.sources().stream().map(source -> source(source, locale, format)).toList(),
                story.variant().topics().stream()
                        .map(code ->
                                new Link(
                                        words.topic(locale, code),
                                        "/site/" + SitePaths.topic(locale, code),
                                        null))
                        .toList());
    }

    static Moment moment(ReaderFormat format, Instant instant) {
        return new Moment(instant.toString(), format.day(instant));
    }

    private List<Correction> corrections(Story story, ReaderFormat format) {
        return story.variant().corrections().stream()
                .sorted(Comparator.comparingInt(CorrectionNotice::number).reversed())
                .map(it ->
                        new Correction(
                                words.word(
                                        story.locale(), "corrections", "date", format.day(it.at())),
                                it.notice(),
                                it.wrong(),
                                it.right()))
                .toList();
    }

    private List<Detail> details(Story story, ReaderFormat format) {
        var locale = story.locale();
        var certificate =
                Stream.of("certificateNumber", "certificateDecision")
                        .map(story::text)
                        .filter(Objects::nonNull)
                        .toList();
        return Stream.of(
                        when(story, format),
                        detail(locale, "lunar", story.text("lunarDate")),
                        detail(locale, "where", story.text("venue")),
                        detail(locale, "registered", story.text("registeredName")),
                        detail(
                                locale,
                                "certificate",
                                certificate.isEmpty() ? null : String.join(" · ", certificate)),
                        detail(locale, "address", story.text("address")),
                        detail(locale, "phone", story.text("phone")),
                        detail(locale, "email", story.text("email")))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Detail> when(Story story, ReaderFormat format) {
        var from = story.text("startsAt");
        var to = story.text("endsAt");
        if (from == null) {
            return Optional.empty();
        }
        var value = to == null ? format.time(from) : format.span(from, to);
        return Optional.of(new Detail(words.word(story.locale(), "when"), value, from));
    }

    private Optional<Detail> detail(LocaleTag locale, String key, @Nullable String value) {
        return Optional.ofNullable(value)
                .map(text -> new Detail(words.word(locale, key), text, null));
    }

    private Row row(Fact fact, Story story, ReaderFormat format) {
        var unit = words.unit(story.locale(), fact.unit());
        var value = format.value(fact.value(), fact.unit());
        boolean joined =
                unit.isEmpty() || unit.equals("%") || Character.isIdeographic(unit.codePointAt(0));
        var shown = joined ? value + unit : value + "\u00A0" + unit;
        var asOf = fact.asOf();
        var ids = story.sources().stream().map(SourceRecord::id).toList();
        var refs = new ArrayList<Integer>();
        fact.sources().stream()
                .map(ids::indexOf)
                .filter(at -> at >= 0)
                .forEach(at -> refs.add(at + 1));
        return new Row(
                fact.label(),
                shown,
                asOf == null ? null : new Moment(asOf, format.day(asOf)),
                refs,
                fact.note());
    }

    private Source source(SourceRecord source, LocaleTag locale, ReaderFormat format) {
        var parts = new ArrayList<String>();
        Stream.of(source.issuer(), source.title()).filter(Objects::nonNull).forEach(parts::add);
        if (source.number() != null) {
            parts.add(words.word(locale, "number", "number", source.number()));
        }
        if (source.date() != null) {
            parts.add(format.day(source.date()));
        }
        return new Source(String.join(" · ", parts), source.url());
    }
}
