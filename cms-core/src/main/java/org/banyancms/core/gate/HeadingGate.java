package org.banyancms.core.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.richtext.HeadingOrder;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.type.FieldKind;

/**
 * G08, the part of the text: headings go down one level at a time, so that screen readers find
 * their way.
 */
final class HeadingGate implements PublishGate {

    @Override
    public String code() {
        return "G08";
    }

    @Override
    public boolean ofContentAlone() {
        return true;
    }

    @Override
    public List<Finding> check(GateContext context) {
        var findings = new ArrayList<Finding>();
        for (var field :
                context.type()
                        .localisedFields()
                        .filter(f -> f.kind() == FieldKind.RICH_TEXT)
                        .toList()) {
            var value = context.variant().fields().get(field.name());
            if (value != null) {
                for (var block : HeadingOrder.skips(RichTextTree.read(value))) {
                    findings.add(
                            new Finding(
                                    "G08",
                                    GateLevel.WARN,
                                    "/fields/" + field.name(),
                                    context.variant().locale(),
                                    "heading_skipped",
                                    Map.of("block", block),
                                    "WCAG 2.1 1.3.1"));
                }
            }
        }
        return findings;
    }
}
