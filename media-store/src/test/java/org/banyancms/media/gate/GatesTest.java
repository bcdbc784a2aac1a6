package org.banyancms.media.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.Messages;
import org.banyancms.media.web.MediaServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

@DisplayName("The findings of the gates that know media")
class GatesTest {
    @TempDir static Path folder;
    private static AnnotationConfigWebApplicationContext server;

    @BeforeAll
    static void start() {
        server = MediaServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName("say where the file is named, and by which clause they are made")
    void place() {
        assertThat(new ShownPicture(server).lost().findings(GateAction.PUBLISH))
                .singleElement()
                .satisfies(finding -> assertThat(finding.pointer()).isEqualTo("/fields/gallery/1"))
                .satisfies(finding -> assertThat(finding.clause()).isEqualTo("II.5-c"));
    }

    @Test
    @DisplayName("have words in both languages, with what to do")
    void words() {
        var messages = server.getBean(Messages.class);
        var told = new TreeSet<String>();
        ResourceBundle.getBundle("i18n/media-store")
                .getKeys()
                .asIterator()
                .forEachRemaining(told::add);
        var reasons = told.stream().filter(key -> key.matches("gate\\.G\\d+\\.[A-Za-z]+")).toList();
        assertThat(reasons).hasSizeGreaterThan(20);
        for (var reason : reasons) {
            for (var key : List.of(reason, reason + ".fix")) {
                var en = messages.find(LocaleTag.EN, key, Map.of());
                assertThat(en).as(key).isPresent();
                assertThat(messages.find(LocaleTag.VI, key, Map.of()))
                        .as(key)
                        .isPresent()
                        .isNotEqualTo(en);
            }
        }
    }
}
