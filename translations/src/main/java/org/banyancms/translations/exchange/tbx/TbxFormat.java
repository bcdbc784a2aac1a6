package org.banyancms.translations.exchange.tbx;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.exchange.SafeXml;
import org.banyancms.translations.termbase.Term;
import org.banyancms.translations.termbase.Termbase;

/** Writes TBX-Basic (ISO 30042:2019, DCA style) and reads it in that form and in the older one. */
public final class TbxFormat {

    static final String PREFERRED = "preferredTerm-admn-sts";
    static final String ADMITTED = "admittedTerm-admn-sts";
    static final String DEPRECATED = "deprecatedTerm-admn-sts";
    static final String SUPERSEDED = "supersededTerm-admn-sts";

    private static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";

    /** Writes the termbase. */
    public void write(Termbase termbase, OutputStream out) {
        SafeXml.write(
                out,
                xml -> {
                    xml.setDefaultNamespace(NAMESPACE);
                    xml.writeStartElement(NAMESPACE, "tbx");
                    xml.writeDefaultNamespace(NAMESPACE);
                    xml.writeAttribute("type", "TBX-Basic");
                    xml.writeAttribute("style", "dca");
                    xml.writeAttribute("xml:lang", "en");
                    header(xml);
                    xml.writeStartElement("text");
                    xml.writeStartElement("body");
                    for (Term term : termbase.terms()) {
                        concept(term, xml);
                    }
                    xml.writeEndElement();
                    xml.writeEndElement();
                    xml.writeEndElement();
                });
    }

    private static void header(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("tbxHeader");
        xml.writeStartElement("fileDesc");
        xml.writeStartElement("sourceDesc");
        text(xml, "p", "Banyan");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void concept(Term term, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("conceptEntry");
        xml.writeAttribute("id", term.key());
        typed(xml, "descrip", "subjectField", term.kind());
        if (term.note() != null) {
            text(xml, "note", term.note());
        }
        if (term.source() != null) {
            typed(xml, "admin", "source", term.source());
        }
        for (LocaleTag locale : term.terms().keySet().stream().sorted().toList()) {
            xml.writeStartElement("langSec");
            xml.writeAttribute("xml:lang", locale.value());
            words(term.in(locale).orElseThrow(), xml);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void words(Term.Forms forms, XMLStreamWriter xml) throws XMLStreamException {
        if (forms.preferred() != null) {
            words(List.of(forms.preferred()), PREFERRED, xml);
        }
        words(forms.allowed(), ADMITTED, xml);
        words(forms.forbidden(), DEPRECATED, xml);
    }

    private static void words(List<String> words, String status, XMLStreamWriter xml)
            throws XMLStreamException {
        for (String word : words) {
            xml.writeStartElement("termSec");
            text(xml, "term", word);
            typed(xml, "termNote", "administrativeStatus", status);
            xml.writeEndElement();
        }
    }

    private static void typed(XMLStreamWriter xml, String element, String type, String text)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("type", type);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String element, String text)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** Reads concepts. Whatever TBX-Basic does not know is passed over. */
    public List<Term> read(InputStream in) {
        return SafeXml.read(in, xml -> new TbxReader(xml).read());
    }
}
