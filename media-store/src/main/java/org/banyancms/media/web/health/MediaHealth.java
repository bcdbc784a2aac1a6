package org.banyancms.media.web.health;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.Messages;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.picture.PictureEngine;
import org.banyancms.media.picture.PictureFormat;
import org.banyancms.media.tool.Toolbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says whether the object store answers, what can be made, and what a missing program costs. */
final class MediaHealth implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(MediaHealth.class);
    private static final ObjectKey PROBE = new ObjectKey("probe/health");

    private final ObjectStore objects;
    private final PictureEngine engine;
    private final Messages messages;
    private final List<String> missing;

    MediaHealth(ObjectStore objects, PictureEngine engine, Toolbox tools, Messages messages) {
        this.objects = objects;
        this.engine = engine;
        this.messages = messages;
        missing = missing(engine, tools);
        LOG.info(
                "media: {}; pictures by {}; {}",
                objects.describe(),
                engine.name(),
                sentence(LocaleTag.EN));
    }

    private static List<String> missing(PictureEngine engine, Toolbox tools) {
        var missing = new ArrayList<String>();
        if (!engine.writes().contains(PictureFormat.AVIF)) {
            missing.add("libvips");
        }
        if (tools.ffmpeg().isEmpty()) {
            missing.add("ffmpeg");
        }
        if (!engine.writes().contains(PictureFormat.WEBP)) {
            missing.add("webp");
        }
        return List.copyOf(missing);
    }

    private String sentence(LocaleTag language) {
        if (missing.isEmpty()) {
            return messages.text(language, "media.health.full", Map.of());
        }
        var costs =
                missing.stream()
                        .map(name -> messages.text(language, "media.health." + name, Map.of()))
                        .toList();
        return messages.text(
                language, "media.health.partial", Map.of("missing", String.join("; ", costs)));
    }

    @Override
    public Health health() {
        var health = Health.up();
        try {
            objects.stat(PROBE);
        } catch (IOException e) {
            health = Health.down(e);
        }
        return health.withDetail("store", objects.describe())
                .withDetail("engine", engine.name())
                .withDetail(
                        "formats",
                        engine.writes().stream().sorted().map(PictureFormat::mediaType).toList())
                .withDetail("missing", missing)
                .withDetail("en", sentence(LocaleTag.EN))
                .withDetail("vi", sentence(LocaleTag.VI))
                .build();
    }
}
