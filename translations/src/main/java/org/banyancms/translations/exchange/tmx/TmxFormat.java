package org.banyancms.translations.exchange.tmx;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.exchange.SafeXml;
import org.banyancms.translations.memory.MemoryUnit;
import org.banyancms.translations.segment.InlineCode;
import org.banyancms.translations.segment.Run;
import org.banyancms.translations.segment.SegmentText;

/** Writes and reads TMX 1.4b, a unit at a time. */
public final class TmxFormat {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Hands over every unit to be written. */
    @FunctionalInterface
    public interface Units {
        void forEach(Consumer<MemoryUnit> unit);
    }

    /** Writes units of one source language. */
    public void write(LocaleTag source, Units units, OutputStream out) {
        SafeXml.write(
                out,
                xml -> {
                    xml.writeStartElement("tmx");
                    xml.writeAttribute("version", "1.4");
                    header(source, xml);
                    xml.writeStartElement("body");
                    units.forEach(unit -> unit(unit, xml));
                    xml.writeEndElement();
                    xml.writeEndElement();
                });
    }

    private static void header(LocaleTag source, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEmptyElement("header");
        xml.writeAttribute("creationtool", "Banyan");
        xml.writeAttribute("creationtoolversion", "1");
        xml.writeAttribute("segtype", "sentence");
        xml.writeAttribute("o-tmf", "Banyan");
        xml.writeAttribute("adminlang", "en");
        xml.writeAttribute("srclang", source.value());
        xml.writeAttribute("datatype", "x-banyan");
    }

    private static void unit(MemoryUnit unit, XMLStreamWriter xml) {
        try {
            var provenance = unit.provenance();
            xml.writeStartElement("tu");
            xml.writeAttribute("changedate", TIME.format(provenance.at()));
            xml.writeAttribute("changeid", provenance.translator());
            xml.writeStartElement("prop");
            xml.writeAttribute("type", "x-entry");
            xml.writeCharacters(provenance.entry());
            xml.writeEndElement();
            variant(unit.source(), unit.sourceText(), xml);
            variant(unit.target(), unit.targetText(), xml);
            xml.writeEndElement();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("cannot write XML", broken);
        }
    }

    private static void variant(LocaleTag locale, SegmentText text, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeStartElement("tuv");
        xml.writeAttribute("xml:lang", locale.value());
        xml.writeStartElement("seg");
        Iterator<InlineCode> codes = text.codes().iterator();
        for (Run run : text.runs()) {
            switch (run) {
                case Run.Text(String words) -> xml.writeCharacters(words);
                case Run.Code _ -> code(codes.next(), xml);
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void code(InlineCode code, XMLStreamWriter xml) throws XMLStreamException {
        switch (code.kind()) {
            case OPEN -> {
                xml.writeEmptyElement("bpt");
                xml.writeAttribute("i", code.pair());
                xml.writeAttribute("type", code.label());
            }
            case CLOSE -> {
                xml.writeEmptyElement("ept");
                xml.writeAttribute("i", code.pair());
            }
            case STANDALONE -> {
                xml.writeEmptyElement("ph");
                xml.writeAttribute("x", code.pair());
                xml.writeAttribute("type", code.label());
            }
        }
    }

    /**
     * Reads units, one after the other.
     *
     * @param unit gets every pair of the file's source language with another one
     * @return how many units the file has that could not be used, for want of a known language or
     *     of a second one
     */
    public int read(InputStream in, TmxReader.Found unit) {
        return SafeXml.read(in, xml -> new TmxReader(xml, unit).read());
    }
}
