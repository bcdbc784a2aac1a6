package org.banyancms.media.importing.docx;

import org.banyancms.media.importing.reading.XmlElement;
import org.jsoup.nodes.Element;

/** Finds the pictures of a drawing. */
final class DocxPictures {
    private final DocxStory story;

    DocxPictures(DocxStory story) {
        this.story = story;
    }

    void place(XmlElement drawing, Element into) {
        var alt = alt(drawing);
        drawing.all("blip")
                .forEach(blip -> {
                    var id = blip.attribute("embed");
                    picture(id.isEmpty() ? blip.attribute("link") : id, alt, into);
                });
        drawing.all("imagedata").forEach(data -> picture(data.attribute("id"), alt, into));
    }

    private static String alt(XmlElement drawing) {
        var described =
                drawing.all("docPr")
                        .map(each -> each.attribute("descr"))
                        .filter(text -> !text.isBlank())
                        .findFirst();
        return described.orElseGet(() ->
                drawing.all("shape").map(each -> each.attribute("alt")).findFirst().orElse(""));
    }

    private void picture(String id, String alt, Element into) {
        var target = story.relationships().get(id);
        if (target.external() || !story.archive().has(target.target())) {
            story.findings().note("external_picture", target.target());
            return;
        }
        story.pictures().place(into, target.target(), alt, story.archive().later(target.target()));
    }
}
