package org.banyancms.publishing.store.publication;

import java.time.Instant;
import java.util.Date;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Change.Removal;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.Remote;
import org.banyancms.publishing.adapter.Step;
import org.banyancms.publishing.publication.Applied;
import org.banyancms.publishing.publication.Attempt;
import org.banyancms.publishing.publication.Desired;
import org.banyancms.publishing.publication.Publication;
import org.banyancms.publishing.publication.PublicationKey;
import org.banyancms.publishing.publication.PublicationState;
import org.banyancms.publishing.publication.Trouble;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A publication as a document. Instants are kept to the millisecond, as MongoDB does. */
final class PublicationMapping {
    private PublicationMapping() {}

    static Document write(Publication it) {
        return new Document("_id", it.key().id())
                .append("entry", it.key().entry().value())
                .append("locale", it.key().locale().value())
                .append("channel", it.key().channel())
                .append("present", it.desired().present())
                .append("priority", it.desired().priority())
                .append("desired", desired(it.desired()))
                .append("applied", applied(it.applied()))
                .append("state", it.state().name())
                .append("attempt", attempt(it.attempt()))
                .append("tries", it.tries())
                .append("dueAt", Date.from(it.dueAt()))
                .append("trouble", trouble(it.trouble()))
                .append("leaseUntil", Date.from(it.leaseUntil()))
                .append("epoch", it.epoch())
                .append("version", it.version());
    }

    static Publication read(Document document) {
        return new Publication(
                new PublicationKey(
                        new EntryId(document.getString("entry")),
                        new LocaleTag(document.getString("locale")),
                        document.getString("channel")),
                desired(document.get("desired", Document.class)),
                applied(document, "applied"),
                PublicationState.valueOf(document.getString("state")),
                attempt(document),
                document.get("tries", Number.class).intValue(),
                instant(document, "dueAt"),
                trouble(document),
                instant(document, "leaseUntil"),
                number(document, "epoch"),
                number(document, "version"));
    }

    private static Document desired(Desired desired) {
        return new Document("sequence", desired.sequence())
                .append("cause", desired.cause())
                .append("at", Date.from(desired.at()))
                .append("present", desired.present())
                .append("revision", desired.revision())
                .append("hash", desired.hash())
                .append("slug", desired.slug())
                .append("topics", desired.topics())
                .append("firstPublishedAt", Date.from(desired.firstPublishedAt()))
                .append("publishedAt", Date.from(desired.publishedAt()))
                .append("removal", desired.removal() == null ? null : desired.removal().name())
                .append("reason", desired.reason())
                .append("notice", desired.notice());
    }

    static Desired desired(Document document) {
        var removal = document.getString("removal");
        return new Desired(
                number(document, "sequence"),
                document.getString("cause"),
                instant(document, "at"),
                document.getBoolean("present"),
                number(document, "revision"),
                document.getString("hash"),
                document.getString("slug"),
                document.getList("topics", String.class),
                instant(document, "firstPublishedAt"),
                instant(document, "publishedAt"),
                removal == null ? null : Removal.valueOf(removal),
                document.getString("reason"),
                document.getString("notice"));
    }

    private static @Nullable Document applied(@Nullable Applied applied) {
        return applied == null
                ? null
                : new Document("sequence", applied.sequence())
                        .append("present", applied.present())
                        .append("revision", applied.revision())
                        .append("hash", applied.hash())
                        .append("remote", remote(applied.remote()))
                        .append("verified", applied.verified())
                        .append("checkedAt", Date.from(applied.checkedAt()));
    }

    private static @Nullable Applied applied(Document parent, String name) {
        var document = parent.get(name, Document.class);
        return document == null
                ? null
                : new Applied(
                        number(document, "sequence"),
                        document.getBoolean("present"),
                        number(document, "revision"),
                        document.getString("hash"),
                        remote(document),
                        document.getBoolean("verified"),
                        instant(document, "checkedAt"));
    }

    private static @Nullable Document remote(@Nullable Remote remote) {
        return remote == null
                ? null
                : new Document("id", remote.id())
                        .append("permalink", remote.permalink())
                        .append("fingerprint", remote.fingerprint());
    }

    private static @Nullable Remote remote(Document parent) {
        var document = parent.get("remote", Document.class);
        return document == null
                ? null
                : new Remote(
                        document.getString("id"),
                        document.getString("permalink"),
                        document.getString("fingerprint"));
    }

    private static @Nullable Document attempt(@Nullable Attempt attempt) {
        return attempt == null
                ? null
                : new Document("step", attempt.step().name())
                        .append("desired", desired(attempt.desired()))
                        .append("remote", remote(attempt.remote()))
                        .append("at", Date.from(attempt.at()));
    }

    private static @Nullable Attempt attempt(Document parent) {
        var document = parent.get("attempt", Document.class);
        return document == null
                ? null
                : new Attempt(
                        Step.valueOf(document.getString("step")),
                        desired(document.get("desired", Document.class)),
                        remote(document),
                        instant(document, "at"));
    }

    private static @Nullable Document trouble(@Nullable Trouble trouble) {
        return trouble == null
                ? null
                : new Document("code", trouble.code())
                        .append("detail", trouble.detail())
                        .append("at", Date.from(trouble.at()));
    }

    private static @Nullable Trouble trouble(Document parent) {
        var document = parent.get("trouble", Document.class);
        return document == null
                ? null
                : new Trouble(
                        document.getString("code"),
                        document.getString("detail"),
                        instant(document, "at"));
    }

    private static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }

    private static long number(Document document, String name) {
        return document.get(name, Number.class).longValue();
    }
}
