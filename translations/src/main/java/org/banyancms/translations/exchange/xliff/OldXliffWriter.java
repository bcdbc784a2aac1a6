package org.banyancms.translations.exchange.xliff;

import java.util.Iterator;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.banyancms.translations.exchange.JobFile;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.Segment;
import org.banyancms.translations.segment.InlineCode;
import org.banyancms.translations.segment.Run;
import org.banyancms.translations.segment.SegmentText;

/**
 * Writes XLIFF 1.2: a trans-unit for each segment, pairs of codes as {@code g}, others as {@code
 * x}.
 */
final class OldXliffWriter implements DocumentWriter {

    private final XMLStreamWriter xml;

    OldXliffWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    @Override
    public void write(Job job) throws XMLStreamException {
        var namespace = Dialect.V1_2.namespace();
        xml.setDefaultNamespace(namespace);
        xml.writeStartElement(namespace, "xliff");
        xml.writeDefaultNamespace(namespace);
        xml.writeAttribute("version", Dialect.V1_2.version());
        xml.writeStartElement("file");
        xml.writeAttribute("original", JobFile.label(job));
        xml.writeAttribute("source-language", job.header().source().value());
        xml.writeAttribute("target-language", job.header().target().value());
        xml.writeAttribute("datatype", "x-banyan");
        xml.writeStartElement("body");
        for (Segment segment : job.segments()) {
            unit(segment);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void unit(Segment segment) throws XMLStreamException {
        xml.writeStartElement("trans-unit");
        xml.writeAttribute("id", segment.id());
        xml.writeAttribute("resname", segment.place().field());
        xml.writeAttribute("xml:space", "preserve");
        xml.writeStartElement("source");
        content(segment.source());
        xml.writeEndElement();
        var target = CodedContent.target(segment);
        if (target.isPresent()) {
            xml.writeStartElement("target");
            xml.writeAttribute(
                    "state", segment.state().waits() ? "needs-translation" : "translated");
            content(target.get());
            xml.writeEndElement();
        }
        note(segment);
        xml.writeEndElement();
    }

    private void note(Segment segment) throws XMLStreamException {
        if (segment.comment() != null) {
            xml.writeStartElement("note");
            xml.writeAttribute("from", "review");
            xml.writeCharacters(segment.comment());
            xml.writeEndElement();
        }
    }

    private void content(SegmentText text) throws XMLStreamException {
        Iterator<InlineCode> codes = text.codes().iterator();
        for (Run run : text.runs()) {
            switch (run) {
                case Run.Text(String words) -> xml.writeCharacters(words);
                case Run.Code _ -> code(codes.next());
            }
        }
    }

    private void code(InlineCode code) throws XMLStreamException {
        switch (code.kind()) {
            case OPEN -> {
                xml.writeStartElement("g");
                named(code);
            }
            case CLOSE -> xml.writeEndElement();
            case STANDALONE -> {
                xml.writeEmptyElement("x");
                named(code);
            }
        }
    }

    private void named(InlineCode code) throws XMLStreamException {
        xml.writeAttribute("id", code.pair());
        xml.writeAttribute("ctype", "x-" + code.label());
    }
}
