package org.banyancms.embeddedmongo.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

@DisplayName("The portable subset")
class PortableSubsetTest {

    private static final String VOCABULARY = "embeddedmongo.vocabulary";

    /** What every other module is held to. */
    private static final Path LIST = Path.of("src/test/resources/portable-subset.txt");

    @TempDir Path folder;

    @Test
    @DisplayName(
            "is what the conformance suite has tried: portable-subset.txt lists neither more nor less")
    void isWhatWasTried() throws IOException {
        Path heard = folder.resolve("heard");
        String before = System.setProperty(VOCABULARY, heard.toString());
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        try {
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(EmbeddedMongoConformanceTest.class))
                                    .build(),
                            summary);
        } finally {
            if (before == null) {
                System.clearProperty(VOCABULARY);
            } else {
                System.setProperty(VOCABULARY, before);
            }
        }
        assertThat(summary.getSummary().getFailures()).isEmpty();
        List<String> words = List.copyOf(new TreeSet<>(Files.readAllLines(heard)));
        if (Boolean.getBoolean("banyan.write")) {
            Files.write(LIST, words);
        }
        assertThat(words)
                .as("-Dbanyan.write=true writes %s anew", LIST)
                .isEqualTo(Files.readAllLines(LIST));
    }
}
