package org.banyancms.media.rendition;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.picture.Framing;

/**
 * Name of a rendition as it stands in addresses: a preset ({@code w640}, {@code og}, {@code thumb})
 * or a form of one's own ({@code w640-h360-fill}).
 *
 * @param value the name
 * @param width of the box, 1 to 4096
 * @param height of the box to fill, 0 to keep the picture's shape
 * @param preset whether everyone may ask for it; any other form needs a signature
 */
public record RenditionName(String value, int width, int height, boolean preset) {
    /** The widths that a {@code srcset} is made of. */
    public static final List<Integer> WIDTHS = List.of(320, 640, 960, 1280, 1920);

    private static final int LARGEST = 4096;
    private static final Pattern WIDTH = Pattern.compile("w([1-9]\\d{0,3})");
    private static final Pattern FILL = Pattern.compile("w([1-9]\\d{0,3})-h([1-9]\\d{0,3})-fill");
    private static final RenditionName OPEN_GRAPH = new RenditionName("og", 1200, 630, true);
    private static final RenditionName THUMB = new RenditionName("thumb", 320, 320, true);

    /** The preset of a width. */
    public static RenditionName width(int width) {
        return new RenditionName("w" + width, width, 0, true);
    }

    /** What a name means, or nothing where it means nothing. */
    public static Optional<RenditionName> parse(String name) {
        if (name.equals(OPEN_GRAPH.value)) {
            return Optional.of(OPEN_GRAPH);
        }
        if (name.equals(THUMB.value)) {
            return Optional.of(THUMB);
        }
        var width = WIDTH.matcher(name);
        if (width.matches()) {
            int pixels = Integer.parseInt(width.group(1));
            return bounded(new RenditionName(name, pixels, 0, WIDTHS.contains(pixels)));
        }
        var fill = FILL.matcher(name);
        if (fill.matches()) {
            return bounded(
                    new RenditionName(
                            name,
                            Integer.parseInt(fill.group(1)),
                            Integer.parseInt(fill.group(2)),
                            false));
        }
        return Optional.empty();
    }

    private static Optional<RenditionName> bounded(RenditionName name) {
        return name.width <= LARGEST && name.height <= LARGEST
                ? Optional.of(name)
                : Optional.empty();
    }

    /**
     * What it shows of an asset. Where the rights forbid a crop, the picture fits the box instead
     * of filling it.
     */
    public Framing framing(Asset asset) {
        var focal = asset.presentation().focalPoint();
        if (height > 0 && asset.mayBeCropped()) {
            return new Framing(width, height, focal.x(), focal.y());
        }
        int fitting = height == 0 ? width : asset.file().size().inside(width, height).width();
        return Framing.width(fitting);
    }
}
