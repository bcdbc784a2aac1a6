package org.banyancms.core.gate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.field.Fields;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.FieldKind;
import org.banyancms.core.type.FoundReference;

/**
 * G11: nothing goes out before its embargo or after its end; what is to go out together does; a kit
 * or a collection inherits the latest embargo of its members.
 */
final class TimeGate implements PublishGate {
    private final Entries entries;
    private final Journal journal;

    TimeGate(Entries entries, Journal journal) {
        this.entries = entries;
        this.journal = journal;
    }

    @Override
    public String code() {
        return "G11";
    }

    @Override
    public List<Finding> check(GateContext context) {
        var findings = new ArrayList<Finding>();
        var shared = context.entry().shared();
        instant(shared, "embargoUntil")
                .filter(context.at()::isBefore)
                .ifPresent(until ->
                        findings.add(
                                block(
                                        context,
                                        "embargoUntil",
                                        "embargo",
                                        Map.of("until", until.toString()))));
        instant(shared, "expiresAt")
                .filter(end -> !context.at().isBefore(end))
                .ifPresent(end ->
                        findings.add(
                                block(
                                        context,
                                        "expiresAt",
                                        "expired",
                                        Map.of("end", end.toString()))));
        latestOfMembers(context)
                .filter(context.at()::isBefore)
                .ifPresent(until ->
                        findings.add(
                                block(
                                        context,
                                        "embargoUntil",
                                        "member_embargo",
                                        Map.of("until", until.toString()))));
        missingTogether(context).ifPresent(findings::add);
        return findings;
    }

    private Optional<Instant> latestOfMembers(GateContext context) {
        return FoundReference.shared(context.type(), context.entry().shared()).stream()
                .filter(reference -> reference.field().kind() == FieldKind.REFERENCES)
                .flatMap(reference -> entries.find(new EntryId(reference.target())).stream())
                .flatMap(member -> instant(member.shared(), "embargoUntil").stream())
                .max(Instant::compareTo);
    }

    private Optional<Finding> missingTogether(GateContext context) {
        if (!(context.entry().shared().get("releaseTogether") instanceof List<?> wanted)) {
            return Optional.empty();
        }
        var missing =
                wanted.stream()
                        .map(String::valueOf)
                        .filter(tag -> !isThere(context, tag))
                        .sorted()
                        .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Finding(
                        "G11",
                        GateLevel.WAIVABLE,
                        "/fields/releaseTogether",
                        context.variant().locale(),
                        "set_incomplete",
                        Map.of("missing", String.join(", ", missing)),
                        "I.2-d"));
    }

    private boolean isThere(GateContext context, String tag) {
        try {
            var locale = new LocaleTag(tag);
            return context.together().contains(locale)
                    || journal.live(context.entry().id(), locale, journal.head()).isPresent();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Optional<Instant> instant(Fields fields, String name) {
        return fields.text(name).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    }

    private static Finding block(
            GateContext context, String field, String reason, Map<String, Object> params) {
        return new Finding(
                "G11",
                GateLevel.BLOCK,
                "/fields/" + field,
                context.variant().locale(),
                reason,
                params,
                "I.2-d");
    }
}
