package org.banyancms.publishing.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.banyancms.core.journal.Change.Removal;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.samples.House;
import org.banyancms.publishing.samples.Stories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAdapterTest {
    @TempDir Path data;

    @Test
    @DisplayName(
            "a new public address makes everything out of date, and remaking puts it everywhere")
    void newAddress() {
        try (var house = new House(data).withBuiltIn()) {
            List<FileAdapter> files = List.of(house.site, house.feed, house.sitemap);
            files.forEach(FileAdapter::furnish);
            house.journal.publish(Stories.tanTrao(LocaleTag.VI), Stories.tanTrao(LocaleTag.EN));
            house.journal.commit("unpublish", Stories.remove(LocaleTag.EN, Removal.UNPUBLISH));
            house.work();
            files.forEach(FileAdapter::markUpToDate);
            assertThat(files).noneMatch(FileAdapter::isOutOfDate);

            house.base = URI.create("https://moved.example");
            assertThat(files).allMatch(FileAdapter::isOutOfDate);
            files.forEach(FileAdapter::remake);

            assertThat(house.folders.sitemap().read("sitemap-1.xml").orElseThrow().text())
                    .contains("moved.example")
                    .doesNotContain("tuyenquang.example");
            assertThat(house.folders.feeds().read("en.atom").orElseThrow().text())
                    .contains("moved.example")
                    .doesNotContain("tuyenquang.example");
            assertThat(house.folders.site().read("vi/index.html").orElseThrow().text())
                    .contains("moved.example")
                    .doesNotContain("tuyenquang.example");
        }
    }
}
