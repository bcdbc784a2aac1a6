package org.banyancms.media.importing.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banyancms.media.importing.encoding.LegacyText;
import org.banyancms.media.importing.reading.DocumentReader;
import org.banyancms.media.importing.reading.Findings;
import org.banyancms.media.importing.reading.ImportLimits;
import org.banyancms.media.importing.reading.Pictures;
import org.banyancms.media.importing.reading.Reading;
import org.banyancms.media.importing.reading.Watch;
import org.banyancms.media.metadata.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads a web page, also one that a word processor has written. Nothing is fetched. */
public final class HtmlDocumentReader implements DocumentReader {

    @Override
    public Reading read(Path file, Watch watch) throws IOException {
        ImportLimits.TEXT_BYTES.require(Files.size(file));
        Document page;
        try (var in = Files.newInputStream(file)) {
            page = Jsoup.parse(in, null, "");
        }
        watch.check();
        return reading(page, watch);
    }

    private static Reading reading(Document page, Watch watch) {
        requireShallow(page, watch);
        var findings = new Findings();
        page.select("script,iframe,object,embed,form,svg,canvas,video,audio")
                .forEach(each -> findings.note("control_dropped", each.normalName()));
        page.select("script,style,noscript,template").remove();
        var encodings = new LegacyText();
        page.body().nodeStream(TextNode.class).forEach(text -> decode(text, encodings));
        var pictures = new Pictures();
        for (var image : page.body().select("img")) {
            HtmlPictures.place(image, pictures, findings);
        }
        var title = encodings.run(page.title(), "");
        var description = page.select("meta[name=description]").attr("content");
        return new Reading(
                page.body(),
                Words.clean(title),
                Words.clean(description),
                pictures,
                findings,
                encodings);
    }

    private static void requireShallow(Document page, Watch watch) {
        page.traverse((node, depth) -> {
            watch.check();
            ImportLimits.NESTING.require(depth);
        });
    }

    private static void decode(TextNode text, LegacyText encodings) {
        var font = font(text.parentNode() instanceof Element parent ? parent : new Element("p"));
        if (!font.isEmpty()) {
            text.text(encodings.run(text.getWholeText(), font));
        }
    }

    /** The font that holds at an element: its own or that of what it stands in. */
    private static String font(Element element) {
        for (var at = element; at != null; at = at.parent()) {
            var own = at.hasAttr("face") ? at.attr("face") : HtmlPictures.family(at.attr("style"));
            if (!own.isEmpty()) {
                return own;
            }
        }
        return "";
    }
}
