package org.banyancms.media.importing.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.banyancms.media.importing.reading.XmlElement;

/** The styles of a document. */
final class DocxStyles {
    private static final int DEEPEST = 20;

    private final Map<String, XmlElement> byId = new HashMap<>();
    private final String font;

    DocxStyles(XmlElement styles) {
        styles.all("style").forEach(style -> byId.put(style.attribute("styleId"), style));
        font = font(styles.first("docDefaults").first("rPrDefault").first("rPr"));
    }

    /** The name that a style has in every language of Word, in small letters. */
    String name(String id) {
        return style(id).first("name").attribute("val").toLowerCase(Locale.ROOT);
    }

    private XmlElement style(String id) {
        return byId.getOrDefault(id, XmlElement.NONE);
    }

    /** The first such property of the style or of those that it is based on. */
    XmlElement property(String id, String group, String property) {
        var at = id;
        for (int i = 0; i < DEEPEST && !at.isEmpty(); i++) {
            var found = style(at).first(group).first(property);
            if (found != XmlElement.NONE) {
                return found;
            }
            at = style(at).first("basedOn").attribute("val");
        }
        return XmlElement.NONE;
    }

    /** The name that the style, or one that it is based on, has among those that Word knows. */
    boolean isKind(String id, String... kinds) {
        var at = id;
        for (int i = 0; i < DEEPEST && !at.isEmpty(); i++) {
            for (var kind : kinds) {
                if (name(at).equals(kind)) {
                    return true;
                }
            }
            at = style(at).first("basedOn").attribute("val");
        }
        return false;
    }

    /** The font of a run in a paragraph. */
    String font(XmlElement run, String paragraphStyle) {
        var own = font(run);
        if (!own.isEmpty()) {
            return own;
        }
        var ofRun = property(run.first("rStyle").attribute("val"), "rPr", "rFonts");
        var ofParagraph = property(paragraphStyle, "rPr", "rFonts");
        return first(named(ofRun), first(named(ofParagraph), font));
    }

    private static String font(XmlElement properties) {
        return named(properties.first("rFonts"));
    }

    private static String named(XmlElement fonts) {
        return first(fonts.attribute("ascii"), fonts.attribute("hAnsi"));
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    /** Level of a heading, 0 for what is none. */
    int heading(XmlElement properties) {
        var style = properties.first("pStyle").attribute("val");
        var own = properties.first("outlineLvl").attribute("val");
        var level = own.isEmpty() ? property(style, "pPr", "outlineLvl").attribute("val") : own;
        if (level.matches("[0-5]")) {
            return Integer.parseInt(level) + 1;
        }
        for (int i = 1; i <= 6; i++) {
            if (isKind(style, "heading " + i)) {
                return i;
            }
        }
        return 0;
    }
}
