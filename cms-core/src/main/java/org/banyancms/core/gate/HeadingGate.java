package org.banyancms.core.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.richtext.HeadingOrder;
import org.banyancms.core.richtext.Node;
import org.banyancms.core.richtext.RichTextLinks;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.type.FieldKind;

/**
 * G08, the part of the text: headings go down one level at a time, so that screen readers find
 * their way, and the words of a link say where it leads. Only social channels may go without, so
 * where it goes decides how strongly this stands.
 */
final class HeadingGate implements PublishGate {

    @Override
    public String code() {
        return "G08";
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
                check(context, "/fields/" + field.name(), RichTextTree.read(value), findings);
            }
        }
        return findings;
    }

    private static void check(
            GateContext context, String pointer, Node doc, List<Finding> findings) {
        for (var block : HeadingOrder.skips(doc)) {
            findings.add(
                    finding(context, pointer, "heading_skipped", "1.3.1", Map.of("block", block)));
        }
        for (var link : RichTextLinks.in(doc)) {
            if (LinkWords.saysNothing(link.text())) {
                findings.add(
                        finding(
                                context,
                                pointer,
                                "link_text",
                                "2.4.4",
                                Map.of("block", link.block(), "text", link.text().strip())));
            }
        }
    }

    private static Finding finding(
            GateContext context,
            String pointer,
            String reason,
            String criterion,
            Map<String, Object> params) {
        return new Finding(
                "G08",
                context.onlySocial() ? GateLevel.WARN : GateLevel.BLOCK,
                pointer,
                context.variant().locale(),
                reason,
                params,
                "TT 26/2020, WCAG 2.1 " + criterion);
    }
}
