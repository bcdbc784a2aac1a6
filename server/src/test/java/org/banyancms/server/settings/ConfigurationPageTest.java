package org.banyancms.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.banyancms.core.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("docs/configuration.md")
class ConfigurationPageTest {
    private static final Path PAGE = Path.of("..", "docs", "configuration.md");
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    @Test
    @DisplayName(
            "says of every setting what its javadoc says; write it anew with -Dbanyan.write=true")
    void upToDate() throws IOException {
        var rendered = rendered();
        if (Boolean.getBoolean("banyan.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, rendered);
        }

        assertThat(PAGE).content().isEqualTo(rendered);
    }

    @Test
    @DisplayName("leaves no setting without words")
    void documented() throws IOException {
        assertThat(settings()).isNotEmpty();
        assertThat(settings().values())
                .allSatisfy(setting ->
                        assertThat(setting.path("description").asString("")).isNotBlank());
    }

    private static String rendered() throws IOException {
        var page =
                new StringBuilder(
                        """
                        # Settings

                        Each can be given on the command line (`--banyan.data=/srv/banyan`), in the environment (`BANYAN_DATA`)
                        or in a file `application.yaml` beside the jar. This page is made from the source; do not edit it.

                        | setting | default | what it is |
                        | --- | --- | --- |
                        """);
        settings()
                .forEach((name, setting) ->
                        page.append("| `")
                                .append(name)
                                .append("` | ")
                                .append(value(setting))
                                .append(" | ")
                                .append(description(setting))
                                .append(" |\n"));
        return page.toString();
    }

    private static String value(JsonNode setting) {
        var value = setting.path("defaultValue");
        if (value.isMissingNode() || value.asString("").isEmpty() && !value.isArray()) {
            return "";
        }
        return "`" + (value.isArray() ? value.toString() : value.asString()) + "`";
    }

    private static String description(JsonNode setting) {
        var text =
                setting.path("description").asString().replaceAll("\\s+", " ").replace("|", "\\|");
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Every setting of every module on the class path, by name. */
    private static TreeMap<String, JsonNode> settings() throws IOException {
        var settings = new TreeMap<String, JsonNode>();
        var loader = ConfigurationPageTest.class.getClassLoader();
        for (var file : Collections.list(loader.getResources(METADATA))) {
            try (var in = file.openStream()) {
                var metadata = Json.mapper(List.of()).readTree(in.readAllBytes());
                for (var setting : metadata.path("properties")) {
                    var name = setting.path("name").asString();
                    if (name.startsWith("banyan.")) {
                        settings.put(name, setting);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return settings;
    }
}
