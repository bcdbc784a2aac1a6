package org.banyancms.translations.exchange.tmx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.exchange.SafeXml;
import org.banyancms.translations.segment.SegmentText;

/** Reads a TMX document. */
public final class TmxReader {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamReader xml;
    private final Found found;
    private Optional<LocaleTag> source = Optional.empty();
    private int unusable;

    TmxReader(XMLStreamReader xml, Found found) {
        this.xml = xml;
        this.found = found;
    }

    /** Gets every pair. */
    @FunctionalInterface
    public interface Found {
        void pair(
                LocaleTag source, SegmentText sourceText, LocaleTag target, SegmentText targetText);
    }

    int read() throws XMLStreamException {
        if (!xml.getLocalName().equals("tmx")) {
            throw SafeXml.unusable(xml, "not_tmx");
        }
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "header" -> source = locale(SafeXml.attribute(xml, "srclang"));
                    case "tu" -> unit();
                    default -> {}
                }
            }
        }
        return unusable;
    }

    private void unit() throws XMLStreamException {
        var texts = new LinkedHashMap<LocaleTag, SegmentText>();
        var from = locale(SafeXml.attribute(xml, "srclang")).or(() -> source);
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("tuv")) {
                    variant(texts);
                } else {
                    SafeXml.skip(xml);
                }
            }
        }
        var start = from.or(() -> texts.keySet().stream().findFirst()).filter(texts::containsKey);
        if (start.isEmpty() || texts.size() < 2) {
            unusable++;
        } else {
            pairs(start.get(), texts);
        }
    }

    private void pairs(LocaleTag start, Map<LocaleTag, SegmentText> texts) {
        var sourceText = texts.getOrDefault(start, SegmentText.plain(""));
        texts.forEach((target, text) -> {
            if (!target.equals(start) && !text.isBlank() && !sourceText.isBlank()) {
                found.pair(start, sourceText, target, text);
            }
        });
    }

    private void variant(Map<LocaleTag, SegmentText> texts) throws XMLStreamException {
        var lang = xml.getAttributeValue(XML, "lang");
        var locale = locale(lang == null ? SafeXml.attribute(xml, "lang") : lang);
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("seg")) {
                    var text = new SegReader(xml).read();
                    locale.ifPresent(tag -> texts.put(tag, text));
                } else {
                    SafeXml.skip(xml);
                }
            }
        }
    }

    private static Optional<LocaleTag> locale(String tag) {
        try {
            return tag.isEmpty() || tag.equals("*all*")
                    ? Optional.empty()
                    : Optional.of(new LocaleTag(tag));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // a language that we do not know: its text is of no use here
        }
    }
}
