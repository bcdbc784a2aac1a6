package org.banyancms.translations.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.Messages;
import org.banyancms.translations.check.CheckFinding;
import org.banyancms.translations.diff.WordDiff;
import org.banyancms.translations.job.Segment;
import org.banyancms.translations.job.SegmentState;
import org.banyancms.translations.job.Suggestion;
import org.banyancms.translations.job.Translation;
import org.jspecify.annotations.Nullable;

/** A segment on the wire, with what checks find in its translation. */
record SegmentBody(
        String id,
        String field,
        @Nullable String block,
        SegmentState state,
        List<RunBody> source,
        @Nullable List<RunBody> target,
        @Nullable String translator,
        @Nullable Instant translatedAt,
        Translation.@Nullable Origin origin,
        @Nullable StaleBody stale,
        @Nullable String comment,
        List<SuggestionBody> suggestions,
        List<FindingBody> findings,
        String rules) {

    /** What the source was when it was translated, and the way from there to what it is now. */
    record StaleBody(List<RunBody> source, String severity, List<PieceBody> diff) {

        static @Nullable StaleBody of(Segment segment, LocaleTag locale) {
            var stale = segment.stale();
            if (stale == null) {
                return null;
            }
            var diff = WordDiff.of(stale.oldSource().plain(), segment.source().plain(), locale);
            return new StaleBody(
                    RunBody.of(stale.oldSource()),
                    stale.severity().name().toLowerCase(Locale.ROOT),
                    diff.stream().map(PieceBody::of).toList());
        }
    }

    /** A piece of a word diff: {@code kept}, {@code removed} or {@code added}. */
    record PieceBody(String change, String text) {

        static PieceBody of(WordDiff.Piece piece) {
            return new PieceBody(piece.change().name().toLowerCase(Locale.ROOT), piece.text());
        }
    }

    /** A translation that came too late. */
    record SuggestionBody(List<RunBody> target, String translator, Instant at) {

        static SuggestionBody of(Suggestion suggestion) {
            return new SuggestionBody(
                    RunBody.of(suggestion.text()), suggestion.translator(), suggestion.at());
        }
    }

    /** What a check found. */
    record FindingBody(String code, String level, String message, Map<String, Object> params) {

        static FindingBody of(CheckFinding finding, Messages messages, LocaleTag language) {
            return new FindingBody(
                    finding.code(),
                    finding.level().name().toLowerCase(Locale.ROOT),
                    messages.text(language, "field." + finding.code(), finding.params()),
                    finding.params());
        }
    }

    static SegmentBody of(Segment segment, LocaleTag sourceLocale, List<FindingBody> findings) {
        var translation = segment.translation();
        return new SegmentBody(
                segment.id(),
                segment.place().field(),
                segment.place().block(),
                segment.state(),
                RunBody.of(segment.source()),
                translation == null ? null : RunBody.of(translation.text()),
                translation == null ? null : translation.translator(),
                translation == null ? null : translation.at(),
                translation == null ? null : translation.origin(),
                StaleBody.of(segment, sourceLocale),
                segment.comment(),
                segment.suggestions().stream().map(SuggestionBody::of).toList(),
                findings,
                segment.rules());
    }
}
