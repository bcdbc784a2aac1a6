package org.banyancms.media.rendition;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
        var fixed =
                Stream.of(OPEN_GRAPH, THUMB)
                        .filter(preset -> preset.value.equals(name))
                        .findFirst();
        return fixed.or(() -> ofWidth(name)).or(() -> ofBox(name)).filter(RenditionName::isBounded);
    }

    private static Optional<RenditionName> ofWidth(String name) {
        var matcher = WIDTH.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int width = Integer.parseInt(matcher.group(1));
        return Optional.of(new RenditionName(name, width, 0, WIDTHS.contains(width)));
    }

    private static Optional<RenditionName> ofBox(String name) {
        var matcher = FILL.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int width = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        return Optional.of(new RenditionName(name, width, height, false));
    }

    private boolean isBounded() {
        return width <= LARGEST && height <= LARGEST;
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
