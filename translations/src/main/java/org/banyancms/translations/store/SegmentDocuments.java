package org.banyancms.translations.store;

import org.banyancms.core.store.bson.Trees;
import org.banyancms.translations.job.Segment;
import org.banyancms.translations.job.SegmentState;
import org.banyancms.translations.job.Severity;
import org.banyancms.translations.job.Stale;
import org.banyancms.translations.job.Suggestion;
import org.banyancms.translations.job.Translation;
import org.banyancms.translations.segment.SourceSegment;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Segments of a job as documents inside the job's. */
final class SegmentDocuments {

    private SegmentDocuments() {}

    static Document write(Segment segment) {
        var document =
                new Document("id", segment.id())
                        .append("field", segment.place().field())
                        .append("block", segment.place().block())
                        .append("source", TextDocuments.write(segment.source()))
                        .append("rules", segment.rules())
                        .append("state", segment.state().name())
                        .append("comment", segment.comment());
        var translation = segment.translation();
        if (translation != null) {
            document.append("target", write(translation));
        }
        var stale = segment.stale();
        if (stale != null) {
            document.append(
                    "stale",
                    new Document("source", TextDocuments.write(stale.oldSource()))
                            .append("severity", stale.severity().name()));
        }
        if (!segment.suggestions().isEmpty()) {
            document.append(
                    "suggestions",
                    segment.suggestions().stream().map(SegmentDocuments::write).toList());
        }
        return document;
    }

    private static Document write(Translation translation) {
        return new Document("runs", TextDocuments.write(translation.text()))
                .append("by", translation.translator())
                .append("at", Trees.date(translation.at()))
                .append("origin", translation.origin().name());
    }

    private static Document write(Suggestion suggestion) {
        return new Document("runs", TextDocuments.write(suggestion.text()))
                .append("by", suggestion.translator())
                .append("at", Trees.date(suggestion.at()));
    }

    static Segment read(Document document) {
        return new Segment(
                Trees.text(document, "id"),
                new SourceSegment(
                        Trees.text(document, "field"),
                        document.getString("block"),
                        TextDocuments.read(Trees.documents(document, "source"))),
                Trees.text(document, "rules"),
                SegmentState.valueOf(Trees.text(document, "state")),
                translation(document.get("target", Document.class)),
                stale(document.get("stale", Document.class)),
                document.getString("comment"),
                Trees.documents(document, "suggestions").stream()
                        .map(SegmentDocuments::suggestion)
                        .toList());
    }

    private static @Nullable Translation translation(@Nullable Document document) {
        return document == null
                ? null
                : new Translation(
                        TextDocuments.read(Trees.documents(document, "runs")),
                        Trees.text(document, "by"),
                        Trees.instant(document, "at"),
                        Translation.Origin.valueOf(Trees.text(document, "origin")));
    }

    private static @Nullable Stale stale(@Nullable Document document) {
        return document == null
                ? null
                : new Stale(
                        TextDocuments.read(Trees.documents(document, "source")),
                        Severity.valueOf(Trees.text(document, "severity")));
    }

    private static Suggestion suggestion(Document document) {
        return new Suggestion(
                TextDocuments.read(Trees.documents(document, "runs")),
                Trees.text(document, "by"),
                Trees.instant(document, "at"));
    }
}
