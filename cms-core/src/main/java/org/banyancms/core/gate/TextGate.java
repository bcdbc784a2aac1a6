package org.banyancms.core.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.richtext.PlainText;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.text.TextHygiene;
import org.banyancms.core.type.FieldDefinition;
import org.banyancms.core.type.FieldKind;

/**
 * G10: nothing required is missing, texts are clean (NFC, the script of their language, no legacy
 * encoding, no control or direction-override characters).
 */
final class TextGate implements PublishGate {
    private static final String CLAUSE = "TCVN 6909";

    @Override
    public String code() {
        return "G10";
    }

    @Override
    public boolean ofContentAlone() {
        return true;
    }

    @Override
    public List<Finding> check(GateContext context) {
        var findings = new ArrayList<Finding>();
        for (var field : context.type().fields()) {
            var value = valueOf(context, field);
            if (field.required() && isMissing(field, value)) {
                findings.add(
                        finding(context, field.name(), "missing", Map.of("field", field.name())));
            }
            if (field.localised() && value != null) {
                for (var problem :
                        TextHygiene.problems(context.variant().locale(), textOf(field, value))) {
                    findings.add(
                            finding(context, field.name(), problem, Map.of("field", field.name())));
                }
            }
        }
        return findings;
    }

    private static @org.jspecify.annotations.Nullable Object valueOf(
            GateContext context, FieldDefinition field) {
        return field.localised()
                ? context.variant().fields().get(field.name())
                : context.entry().shared().get(field.name());
    }

    private static boolean isMissing(
            FieldDefinition field, @org.jspecify.annotations.Nullable Object value) {
        return value == null || field.localised() && textOf(field, value).isBlank();
    }

    private static String textOf(FieldDefinition field, Object value) {
        return field.kind() == FieldKind.RICH_TEXT
                ? PlainText.of(RichTextTree.read(value))
                : String.valueOf(value);
    }

    private static Finding finding(
            GateContext context, String field, String reason, Map<String, Object> params) {
        return new Finding(
                "G10",
                GateLevel.BLOCK,
                "/fields/" + field,
                context.variant().locale(),
                reason,
                params,
                CLAUSE);
    }
}
