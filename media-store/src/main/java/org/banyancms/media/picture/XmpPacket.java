package org.banyancms.media.picture;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A credit as an XMP packet (ISO 16684-1), in the fields that the IPTC Photo Metadata standard
 * names.
 */
final class XmpPacket {
    private static final String SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/";
    private static final int LONGEST = 2000;
    private static final String END =
            "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";
    private static final String BEGINNING =
            """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\
            <x:xmpmeta xmlns:x="adobe:ns:meta/">\
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
            <rdf:Description rdf:about=""\
             xmlns:dc="http://purl.org/dc/elements/1.1/"\
             xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"\
             xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"\
             xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">\
            """;

    private XmpPacket() {}

    static byte[] of(Credit credit) {
        var xml = new StringBuilder(BEGINNING);
        element(xml, "dc:creator", credit.creator(), XmpPacket::sequence);
        element(xml, "dc:rights", credit.copyright(), XmpPacket::alternative);
        element(xml, "photoshop:Credit", credit.credit(), text -> text);
        element(xml, "xmpRights:UsageTerms", credit.usageTerms(), XmpPacket::alternative);
        element(xml, "xmpRights:WebStatement", credit.licenceUrl(), text -> text);
        element(
                xml,
                "Iptc4xmpExt:DigitalSourceType",
                credit.digitalSourceType(),
                SOURCE_TYPES::concat);
        return xml.append(END).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String sequence(String text) {
        return "<rdf:Seq><rdf:li>" + text + "</rdf:li></rdf:Seq>";
    }

    private static String alternative(String text) {
        return "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + text + "</rdf:li></rdf:Alt>";
    }

    private static void element(
            StringBuilder xml, String name, @Nullable String text, UnaryOperator<String> shape) {
        if (text != null) {
            xml.append('<').append(name).append('>');
            xml.append(shape.apply(escaped(text.substring(0, Math.min(LONGEST, text.length())))));
            xml.append("</").append(name).append('>');
        }
    }

    private static String escaped(String text) {
        return text.codePoints()
                .filter(XmpPacket::allowed)
                .mapToObj(XmpPacket::character)
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /** Whether XML 1.0 has this character. */
    private static boolean allowed(int point) {
        boolean space = point == 0x9 || point == 0xA || point == 0xD;
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        return space || (point >= 0x20 && !surrogate && point != 0xFFFE && point != 0xFFFF);
    }

    private static String character(int point) {
        return switch (point) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> Character.toString(point);
        };
    }
}
