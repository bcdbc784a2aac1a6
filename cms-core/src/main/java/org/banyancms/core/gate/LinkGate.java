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
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.FoundReference;

/**
 * G12: what an entry refers to is public too, in the same language, or becomes so together with it,
 * and stays so. A reference to anything else is told, wherever it stands, be it a field, a block or
 * a link within a rich text, and never silently dropped.
 */
final class LinkGate implements PublishGate {
    private final Entries entries;
    private final Journal journal;
    private final InnerLinks links;

    LinkGate(Entries entries, Journal journal, InnerLinks links) {
        this.entries = entries;
        this.journal = journal;
        this.links = links;
    }

    @Override
    public String code() {
        return "G12";
    }

    @Override
    public List<Finding> check(GateContext context) {
        var findings = new ArrayList<Finding>();
        var locale = context.variant().locale();
        for (var reference : references(context)) {
            var target = new EntryId(reference.target());
            reason(context, target, locale)
                    .map(reason -> block(context, reference.pointer(), target, reason))
                    .ifPresent(findings::add);
        }
        for (var link : links.of(context.type(), context.variant())) {
            check(context, link).ifPresent(findings::add);
        }
        return findings;
    }

    private static List<FoundReference> references(GateContext context) {
        var all = new ArrayList<>(FoundReference.shared(context.type(), context.entry().shared()));
        all.addAll(FoundReference.localised(context.type(), context.variant().fields()));
        return all;
    }

    private Optional<Finding> check(GateContext context, InnerLinks.InnerLink link) {
        var pointer = "/fields/" + link.field();
        if (link.target().isEmpty()) {
            var params = Map.<String, Object>of("href", link.href(), "block", link.block());
            return Optional.of(finding(context, GateLevel.WARN, pointer, "leads_nowhere", params));
        }
        var target = link.target().get();
        return reason(context, target, link.locale())
                .map(reason -> block(context, pointer, target, reason));
    }

    private Optional<String> reason(GateContext context, EntryId target, LocaleTag locale) {
        if (target.equals(context.entry().id())) {
            return context.together().contains(locale) || isLive(target, locale)
                    ? Optional.empty()
                    : Optional.of("not_live");
        }
        var found = entries.find(target);
        if (found.isEmpty()) {
            return Optional.of("missing");
        }
        var standing = standing(found.get(), context.at());
        if (standing.isPresent()) {
            return standing;
        }
        boolean same = locale.equals(context.variant().locale());
        if (same && context.leaving().contains(target)) {
            return Optional.of("leaving");
        }
        return same && context.alongside().contains(target) || isLive(target, locale)
                ? Optional.empty()
                : Optional.of("not_live");
    }

    private boolean isLive(EntryId target, LocaleTag locale) {
        return journal.live(target, locale, journal.head()).isPresent();
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

    private static Finding block(
            GateContext context, String pointer, EntryId target, String reason) {
        return finding(context, GateLevel.BLOCK, pointer, reason, Map.of("entry", target.value()));
    }

    private static Finding finding(
            GateContext context,
            GateLevel level,
            String pointer,
            String reason,
            Map<String, Object> params) {
        return new Finding(
                "G12", level, pointer, context.variant().locale(), reason, params, "I.2-b");
    }
}
