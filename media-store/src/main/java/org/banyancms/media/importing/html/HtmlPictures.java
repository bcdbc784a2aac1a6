package org.banyancms.media.importing.html;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.regex.Pattern;
import org.banyancms.media.importing.reading.Findings;
import org.banyancms.media.importing.reading.Pictures;
import org.jsoup.nodes.Element;

/** Takes the pictures that a page carries within itself; all others stay where they are. */
final class HtmlPictures {
    private static final Pattern DATA =
            Pattern.compile("data:image/([a-z]{3,4});base64,([A-Za-z0-9+/=\\s]++)");
    private static final Pattern FAMILY =
            Pattern.compile("font-family\\s*:\\s*['\"]?([^;,'\"]+)", Pattern.CASE_INSENSITIVE);

    private HtmlPictures() {}

    static void place(Element image, Pictures pictures, Findings findings) {
        var data = DATA.matcher(image.attr("src"));
        if (!data.matches()) {
            findings.note("external_picture", image.attr("src") + " " + image.attr("alt"));
            image.remove();
            return;
        }
        var bytes = Base64.getMimeDecoder().decode(data.group(2));
        var holder = new Element("span");
        var name = "picture-" + (pictures.count() + 1) + "." + data.group(1);
        pictures.place(holder, name, image.attr("alt"), () -> new ByteArrayInputStream(bytes));
        image.replaceWith(holder);
        caption(holder, pictures);
    }

    /** The words below a picture belong to it. */
    private static void caption(Element holder, Pictures pictures) {
        var figure = holder.closest("figure");
        var caption = figure == null ? null : figure.selectFirst("figcaption");
        if (caption != null && pictures.caption(caption.text())) {
            caption.remove();
        }
    }

    /** The first font of a style; empty where it names none. */
    static String family(String style) {
        var family = FAMILY.matcher(style);
        return family.find() ? family.group(1).strip() : "";
    }
}
