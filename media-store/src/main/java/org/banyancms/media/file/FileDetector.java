package org.banyancms.media.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/**
 * Tells a file's type by its content with Apache Tika; the name only tells apart what the content
 * leaves open.
 */
final class FileDetector {
    private static final Set<String> ISO_MEDIA =
            Set.of("video/quicktime", "video/mp4", "audio/mp4", "video/x-m4v", "application/mp4");

    private static final Map<String, String> BRANDS = brands();

    private final Detector tika =
            new DefaultDetector(TikaConfig.getDefaultConfig().getMimeRepository());

    /** The type, such as {@code image/jpeg}. */
    String detect(Path file, String fileName) throws IOException {
        var hints = new Metadata();
        hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        String type;
        try (var in = TikaInputStream.get(file)) {
            type = tika.detect(in, hints).getBaseType().toString();
        }
        return ISO_MEDIA.contains(type) ? ofBrand(file) : type;
    }

    /** Films and sounds share one container; its brand tells them apart. */
    private static String ofBrand(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(12);
        }
        var brand = head.length < 12 ? "" : new String(head, 8, 4, StandardCharsets.ISO_8859_1);
        return BRANDS.getOrDefault(brand, "video/quicktime");
    }

    private static Map<String, String> brands() {
        var brands = new HashMap<String, String>();
        List.of("M4A ", "M4B ", "F4A ").forEach(brand -> brands.put(brand, "audio/mp4"));
        List.of("avif", "avis").forEach(brand -> brands.put(brand, "image/avif"));
        List.of("heic", "heix", "mif1").forEach(brand -> brands.put(brand, "image/heic"));
        List.of(
                        "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1",
                        "M4V ", "dash", "MSNV")
                .forEach(brand -> brands.put(brand, "video/mp4"));
        return Map.copyOf(brands);
    }
}
