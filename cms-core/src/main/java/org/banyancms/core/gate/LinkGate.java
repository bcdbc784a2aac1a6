package org.banyancms.core.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.type.FieldDefinition;
import org.banyancms.core.type.FieldKind;

/**
 * G12: what an entry refers to is public too, in the same language, or becomes so together with it.
 */
final class LinkGate implements PublishGate {
    private final Journal journal;

    LinkGate(Journal journal) {
        this.journal = journal;
    }

    @Override
    public String code() {
        return "G12";
    }

    @Override
    public List<Finding> check(GateContext context) {
        var findings = new ArrayList<Finding>();
        for (var field : context.type().fields()) {
            if (field.kind() == FieldKind.REFERENCE) {
                check(context, field, findings);
            }
        }
        return findings;
    }

    private void check(GateContext context, FieldDefinition field, List<Finding> findings) {
        var fields = field.localised() ? context.variant().fields() : context.entry().shared();
        var locale = context.variant().locale();
        fields.text(field.name())
                .map(EntryId::new)
                .filter(id -> !context.alongside().contains(id))
                .filter(id -> journal.live(id, locale, journal.head()).isEmpty())
                .ifPresent(id ->
                        findings.add(
                                new Finding(
                                        "G12",
                                        GateLevel.BLOCK,
                                        "/fields/" + field.name(),
                                        locale,
                                        "not_live",
                                        Map.of("entry", id.value()),
                                        "I.2-b")));
    }
}
