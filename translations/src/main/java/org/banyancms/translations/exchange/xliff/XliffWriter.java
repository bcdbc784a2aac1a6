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

/** Writes XLIFF 2: a unit for each segment, pairs of codes as {@code pc}, others as {@code ph}. */
final class XliffWriter implements DocumentWriter {

    private final XMLStreamWriter xml;
    private final Dialect dialect;

    XliffWriter(XMLStreamWriter xml, Dialect dialect) {
        this.xml = xml;
        this.dialect = dialect;
    }

    @Override
    public void write(Job job) throws XMLStreamException {
        xml.setDefaultNamespace(dialect.namespace());
        xml.writeStartElement(dialect.namespace(), "xliff");
        xml.writeDefaultNamespace(dialect.namespace());
        xml.writeAttribute("version", dialect.version());
        xml.writeAttribute("srcLang", job.header().source().value());
        xml.writeAttribute("trgLang", job.header().target().value());
        xml.writeStartElement("file");
        xml.writeAttribute("id", JobFile.label(job));
        xml.writeAttribute("original", job.header().entry().value());
        xml.writeAttribute("xml:space", "preserve");
        for (Segment segment : job.segments()) {
            unit(segment);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void unit(Segment segment) throws XMLStreamException {
        xml.writeStartElement("unit");
        xml.writeAttribute("id", segment.id());
        xml.writeAttribute("name", segment.place().field());
        notes(segment);
        originalData(segment.source());
        xml.writeStartElement("segment");
        var target = CodedContent.target(segment);
        xml.writeAttribute(
                "state", target.isPresent() && !segment.state().waits() ? "translated" : "initial");
        content("source", segment.source());
        if (target.isPresent()) {
            content("target", target.get());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void notes(Segment segment) throws XMLStreamException {
        var stale = segment.stale();
        if (stale == null && segment.comment() == null) {
            return;
        }
        xml.writeStartElement("notes");
        if (stale != null) {
            note("old-source", stale.oldSource().plain());
        }
        if (segment.comment() != null) {
            note("review", segment.comment());
        }
        xml.writeEndElement();
    }

    private void note(String category, String text) throws XMLStreamException {
        xml.writeStartElement("note");
        xml.writeAttribute("category", category);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void originalData(SegmentText source) throws XMLStreamException {
        if (source.codes().isEmpty()) {
            return;
        }
        xml.writeStartElement("originalData");
        for (InlineCode code : source.codes()) {
            xml.writeStartElement("data");
            xml.writeAttribute("id", dataId(code));
            xml.writeCharacters(CodedContent.told(code));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String dataId(InlineCode code) {
        return (code.kind() == InlineCode.Kind.CLOSE ? "e" : "d") + code.pair();
    }

    private void content(String element, SegmentText text) throws XMLStreamException {
        xml.writeStartElement(element);
        Iterator<InlineCode> codes = text.codes().iterator();
        for (Run run : text.runs()) {
            switch (run) {
                case Run.Text(String words) -> xml.writeCharacters(words);
                case Run.Code _ -> code(codes.next());
            }
        }
        xml.writeEndElement();
    }

    private void code(InlineCode code) throws XMLStreamException {
        switch (code.kind()) {
            case OPEN -> {
                xml.writeStartElement("pc");
                xml.writeAttribute("id", code.pair());
                editing(code);
                xml.writeAttribute("dataRefStart", "d" + code.pair());
                xml.writeAttribute("dataRefEnd", "e" + code.pair());
            }
            case CLOSE -> xml.writeEndElement();
            case STANDALONE -> {
                xml.writeEmptyElement("ph");
                xml.writeAttribute("id", code.pair());
                editing(code);
                xml.writeAttribute("dataRef", dataId(code));
            }
        }
    }

    private void editing(InlineCode code) throws XMLStreamException {
        xml.writeAttribute("canCopy", "no");
        xml.writeAttribute("canDelete", code.optional() ? "yes" : "no");
    }
}
