package org.banyancms.publishing.adapter.sitemap;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes sitemaps and their index by the rules of sitemaps.org 0.9. */
final class SitemapXml {
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private SitemapXml() throws XMLStreamException {
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /** One part. */
    static String part(Collection<SitemapUrl> urls) {
        return write(it -> {
            it.begin("urlset");
            it.xml.writeNamespace("xhtml", XHTML);
            it.xml.writeNamespace("image", IMAGE);
            for (var url : urls) {
                it.url(url);
            }
        });
    }

    /** The index over the parts. */
    static String index(List<String> parts) {
        return write(it -> {
            it.begin("sitemapindex");
            for (var part : parts) {
                it.line("sitemap");
                it.element("loc", part);
                it.xml.writeEndElement();
            }
        });
    }

    private interface Content {
        void into(SitemapXml it) throws XMLStreamException;
    }

    private static String write(Content content) {
        try {
            var it = new SitemapXml();
            it.xml.writeStartDocument("UTF-8", "1.0");
            content.into(it);
            it.xml.writeCharacters("\n");
            it.xml.writeEndElement();
            it.xml.writeEndDocument();
            it.xml.close();
            return it.text + "\n";
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible); // nothing can fail while writing to memory
        }
    }

    private void begin(String root) throws XMLStreamException {
        line(root);
        xml.writeDefaultNamespace(SITEMAP);
    }

    private void line(String name) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
    }

    private void url(SitemapUrl url) throws XMLStreamException {
        line("url");
        element("loc", url.loc());
        element("lastmod", instant(url.lastmod()));
        for (var alternate : url.alternates().entrySet()) {
            xml.writeEmptyElement("xhtml", "link", XHTML);
            xml.writeAttribute("rel", "alternate");
            xml.writeAttribute("hreflang", alternate.getKey());
            xml.writeAttribute("href", alternate.getValue());
        }
        for (var image : url.images()) {
            xml.writeStartElement("image", "image", IMAGE);
            xml.writeStartElement("image", "loc", IMAGE);
            xml.writeCharacters(image);
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static @Nullable String instant(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void element(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(value);
            xml.writeEndElement();
        }
    }
}
