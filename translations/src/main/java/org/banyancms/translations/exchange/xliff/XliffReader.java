package org.banyancms.translations.exchange.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.banyancms.translations.exchange.JobFile;
import org.banyancms.translations.exchange.SafeXml;
import org.banyancms.translations.segment.Run;
import org.jspecify.annotations.Nullable;

/**
 * Reads XLIFF 1.2 and 2.x. Tools may add modules, notes and alternatives of their own; what is not
 * the unit's source or target is passed over.
 */
final class XliffReader {

    private static final Set<String> WRAPPERS = Set.of("file", "body", "group");
    private static final Set<String> UNITS = Set.of("unit", "trans-unit");

    private final XMLStreamReader xml;
    private final List<JobFile.Unit> units = new ArrayList<>();
    private String label = "";
    private String target = "";
    private int files;

    XliffReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    JobFile read() throws XMLStreamException {
        if (!xml.getLocalName().equals("xliff")
                || !Dialect.NAMESPACES.contains(xml.getNamespaceURI())) {
            throw SafeXml.unusable(xml, "not_xliff");
        }
        target = SafeXml.attribute(xml, "trgLang");
        children();
        while (xml.hasNext()) {
            xml.next(); // whatever follows the root must be well formed too
        }
        return new JobFile(label, target.isEmpty() ? null : target, units);
    }

    private void children() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                child();
            }
        }
    }

    private void child() throws XMLStreamException {
        var name = xml.getLocalName();
        boolean ours = Dialect.NAMESPACES.contains(xml.getNamespaceURI());
        if (ours && name.equals("file")) {
            file();
        }
        if (ours && UNITS.contains(name)) {
            unit();
        } else if (ours && WRAPPERS.contains(name)) {
            children();
        } else {
            SafeXml.skip(xml);
        }
    }

    /**
     * A file of version 2 has its label as identity, one of version 1.2 as the name of the
     * original.
     */
    private void file() {
        if (++files > 1) {
            throw SafeXml.unusable(xml, "several_files");
        }
        var id = SafeXml.attribute(xml, "id");
        label = id.isEmpty() ? SafeXml.attribute(xml, "original") : id;
        target = target.isEmpty() ? SafeXml.attribute(xml, "target-language") : target;
    }

    private void unit() throws XMLStreamException {
        var id = SafeXml.attribute(xml, "id");
        var content = new UnitContent();
        unitChildren(content);
        units.add(new JobFile.Unit(id, content.source, content.target));
    }

    /** Tools may cut a unit into several segments; together they are the unit again. */
    private void unitChildren(UnitContent content) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (Dialect.NAMESPACES.contains(xml.getNamespaceURI()) ? xml.getLocalName() : "") {
                case "segment", "ignorable" -> unitChildren(content);
                case "source" -> content.source.addAll(new InlineReader(xml).read());
                case "target" -> content.addTarget(new InlineReader(xml).read());
                default -> SafeXml.skip(xml);
            }
        }
    }

    private static final class UnitContent {

        private final List<Run> source = new ArrayList<>();
        private @Nullable List<Run> target;

        void addTarget(List<Run> runs) {
            var all = target == null ? new ArrayList<Run>() : target;
            all.addAll(runs);
            target = all;
        }
    }
}
