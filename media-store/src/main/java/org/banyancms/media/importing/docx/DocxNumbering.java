package org.banyancms.media.importing.docx;

import java.util.HashMap;
import java.util.Map;
import org.banyancms.media.importing.reading.XmlElement;

/** Which lists of a document count and which only point. */
final class DocxNumbering {
    private final Map<String, XmlElement> byNumber = new HashMap<>();

    DocxNumbering(XmlElement numbering) {
        var shapes = new HashMap<String, XmlElement>();
        numbering
                .all("abstractNum")
                .forEach(each -> shapes.put(each.attribute("abstractNumId"), each));
        numbering
                .all("num")
                .forEach(each -> {
                    var shape = each.first("abstractNumId").attribute("val");
                    byNumber.put(
                            each.attribute("numId"), shapes.getOrDefault(shape, XmlElement.NONE));
                });
    }

    boolean counts(String number, int level) {
        var format =
                byNumber.getOrDefault(number, XmlElement.NONE)
                        .all("lvl")
                        .filter(each -> each.attribute("ilvl").equals(String.valueOf(level)))
                        .map(each -> each.first("numFmt").attribute("val"))
                        .findFirst()
                        .orElse("bullet");
        return !format.equals("bullet") && !format.equals("none");
    }
}
