package org.banyancms.core.gate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Hold;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.type.FoundReference;

/**
 * G12: what an entry refers to is public too, in the same language, or becomes so together with it.
 * A reference to anything else is told, wherever it stands, and never silently dropped.
 */
final class LinkGate implements PublishGate {
    private final Entries entries;
    private final Journal journal;

    LinkGate(Entries entries, Journal journal) {
        this.entries = entries;
        this.journal = journal;
    }

    @Override
    public String code() {
        return "G12";
    }

    @Override
    public List<Finding> check(GateContext context) {
        var references =
                new ArrayList<>(FoundReference.shared(context.type(), context.entry().shared()));
        references.addAll(FoundReference.localised(context.type(), context.variant().fields()));
        var findings = new ArrayList<Finding>();
        for (var reference : references) {
            reason(context, new EntryId(reference.target()))
                    .ifPresent(reason -> findings.add(finding(context, reference, reason)));
        }
        return findings;
    }

    private Optional<String> reason(GateContext context, EntryId target) {
        if (target.equals(context.entry().id())) {
            return Optional.empty();
        }
        var found = entries.find(target);
        if (found.isEmpty()) {
            return Optional.of("missing");
        }
        var standing = standing(found.get(), context.at());
        if (standing.isPresent()) {
            return standing;
        }
        boolean live =
                context.alongside().contains(target)
                        || journal.live(target, context.variant().locale(), journal.head())
                                .isPresent();
        return live ? Optional.empty() : Optional.of("not_live");
    }

    private static Optional<String> standing(Entry entry, Instant at) {
        if (entry.archived()) {
            return Optional.of("archived");
        }
        if (entry.hold() != null) {
            return Optional.of(entry.hold().kind() == Hold.Kind.HOLD ? "held" : "withdrawn");
        }
        if (instant(entry, "expiresAt").filter(end -> !at.isBefore(end)).isPresent()) {
            return Optional.of("expired");
        }
        return instant(entry, "embargoUntil").filter(at::isBefore).map(_ -> "embargoed");
    }

    private static Optional<Instant> instant(Entry entry, String field) {
        return entry.shared().text(field).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    }

    private static Finding finding(GateContext context, FoundReference reference, String reason) {
        return new Finding(
                "G12",
                GateLevel.BLOCK,
                reference.pointer(),
                context.variant().locale(),
                reason,
                Map.of("entry", reference.target()),
                "I.2-b");
    }
}
