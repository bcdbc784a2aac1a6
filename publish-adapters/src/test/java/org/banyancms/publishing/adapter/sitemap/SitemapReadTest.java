package org.banyancms.publishing.adapter.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.banyancms.core.journal.Change.Removal;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.samples.House;
import org.banyancms.publishing.samples.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SitemapReadTest {
    private static final String NS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    @TempDir Path data;
    private House house;

    @BeforeEach
    void publish() {
        house = new House(data).withBuiltIn();
        house.sitemap.furnish();
        house.journal.publish(Stories.tanTrao(LocaleTag.VI), Stories.tanTrao(LocaleTag.EN));
        house.journal.publish(
                Stories.other("0191-second", LocaleTag.VI, "Bài thứ hai"),
                Stories.tanTrao(Stories.KO));
        house.work();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Document read(String file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var bytes = house.folders.sitemap().read(file).orElseThrow().bytes();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static List<Element> elements(Element parent, String namespace, String name) {
        var found = new ArrayList<Element>();
        var nodes = parent.getElementsByTagNameNS(namespace, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private Map<String, Map<String, String>> alternates() throws Exception {
        var pages = new HashMap<String, Map<String, String>>();
        for (var url : elements(read("sitemap-1.xml").getDocumentElement(), NS, "url")) {
            var links = new HashMap<String, String>();
            elements(url, XHTML, "link")
                    .forEach(it -> links.put(it.getAttribute("hreflang"), it.getAttribute("href")));
            pages.put(elements(url, NS, "loc").getFirst().getTextContent(), links);
        }
        return pages;
    }

    @Test
    @DisplayName("the index leads to its parts, and robots.txt to the index")
    void index() throws Exception {
        var parts = elements(read("sitemap.xml").getDocumentElement(), NS, "loc");

        assertThat(parts)
                .extracting(Element::getTextContent)
                .containsExactly("https://tuyenquang.example/sitemap-1.xml");
        assertThat(house.folders.sitemap().read("robots.txt").orElseThrow().text())
                .contains("Sitemap: https://tuyenquang.example/sitemap.xml");
    }

    @Test
    @DisplayName("every page names itself and all its languages, and they name it back")
    void hreflangIsMutual() throws Exception {
        var pages = alternates();

        assertThat(pages)
                .hasSize(4 + 4); // two stories in four pages, the chooser and three start pages
        pages.forEach((loc, links) -> {
            Set<String> targets = new HashSet<>(links.values());
            assertThat(links).containsKey("x-default");
            assertThat(targets).contains(loc);
            targets.forEach(target -> assertThat(pages.get(target)).isEqualTo(links));
        });
        assertThat(pages.get("https://tuyenquang.example/site/vi/tan-trao.html"))
                .containsOnlyKeys("vi", "en", "ko", "x-default");
    }

    @Test
    @DisplayName("lastmod is when the version became live, and pictures have their place")
    void lastmodAndImages() throws Exception {
        var text = house.folders.sitemap().read("sitemap-1.xml").orElseThrow().text();

        assertThat(text)
                .contains(
                        "<loc>https://tuyenquang.example/site/vi/tan-trao.html</loc><lastmod>2026-09-02T01:00:00Z</lastmod>");
        assertThat(text)
                .contains("<image:loc>https://tuyenquang.example/media/a/1/w1280.jpg</image:loc>");
    }

    @Test
    @DisplayName("what goes is named nowhere any more")
    void removal() throws Exception {
        house.journal.commit("unpublish", Stories.remove(LocaleTag.EN, Removal.UNPUBLISH));
        house.work();

        assertThat(alternates())
                .doesNotContainKey("https://tuyenquang.example/site/en/tan-trao.html");
        assertThat(alternates().get("https://tuyenquang.example/site/vi/tan-trao.html"))
                .containsOnlyKeys("vi", "ko", "x-default");
    }
}
