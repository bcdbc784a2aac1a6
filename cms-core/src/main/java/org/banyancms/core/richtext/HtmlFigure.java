package org.banyancms.core.richtext;

import static org.banyancms.core.richtext.HtmlWriter.escape;

import java.util.stream.Collectors;
import org.banyancms.core.asset.AssetView;
import org.banyancms.core.asset.RenditionView;

/** Writes a picture that fits every screen, with its caption and its credit. */
final class HtmlFigure {
    private static final String SIZES = "\" sizes=\"(min-width: 48rem) 44rem, 100vw\"";

    private final StringBuilder out;
    private final AssetView view;

    HtmlFigure(StringBuilder out, AssetView view) {
        this.out = out;
        this.view = view;
    }

    void write(String anchor) {
        out.append("<figure").append(anchor).append("><picture>");
        view.renditions().stream()
                .map(RenditionView::mediaType)
                .distinct()
                .filter(type -> !type.equals("image/jpeg"))
                .forEach(this::source);
        image();
        out.append("</picture>");
        caption();
        out.append("</figure>");
    }

    private void source(String type) {
        out.append("<source type=\"").append(escape(type));
        out.append("\" srcset=\"").append(sources(type)).append(SIZES).append('>');
    }

    private void image() {
        out.append("<img data-asset=\"").append(escape(view.id().value()));
        out.append("\" src=\"").append(escape(view.url())).append('"');
        var jpeg = sources("image/jpeg");
        if (!jpeg.isEmpty()) {
            out.append(" srcset=\"").append(jpeg).append(SIZES);
        }
        if (view.width() > 0 && view.height() > 0) {
            out.append(" width=\"").append(view.width()).append('"');
            out.append(" height=\"").append(view.height()).append('"');
        }
        var alt = view.decorative() || view.alt() == null ? "" : view.alt();
        out.append(" alt=\"").append(escape(alt));
        out.append("\" loading=\"lazy\" decoding=\"async\">");
    }

    private String sources(String type) {
        return view.renditions().stream()
                .filter(rendition -> rendition.mediaType().equals(type))
                .map(rendition -> escape(rendition.url()) + " " + rendition.width() + "w")
                .collect(Collectors.joining(", "));
    }

    private void caption() {
        var caption = view.caption();
        var credit = view.credit();
        if (caption == null && credit == null) {
            return;
        }
        out.append("<figcaption>").append(caption == null ? "" : escape(caption));
        if (credit != null) {
            out.append(caption == null ? "" : " ").append("<small class=\"credit\">");
            out.append(escape(credit)).append("</small>");
        }
        out.append("</figcaption>");
    }
}
