package org.banyancms.server.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** On the replica set or cluster that is given. */
@EnabledIfEnvironmentVariable(named = "BANYAN_TEST_MONGO_URI", matches = ".+")
@DisplayName("An archive, to MongoDB and back")
class ArchiveOfMongoTest {

    @TempDir Path folder;

    @Test
    @DisplayName(
            "22. a move loses locales, links and relations: it is the same, and shows nothing that was written after its moment began")
    void thereAndBack() throws IOException {
        var uri = System.getenv("BANYAN_TEST_MONGO_URI");
        var name = "banyan_archive_" + UUID.randomUUID().toString().substring(0, 8);
        try (var from = new House(folder.resolve("from"));
                var back = new House(folder.resolve("back"));
                var client = MongoClients.create(uri)) {
            var database = client.getDatabase(name);
            try {
                from.database
                        .getCollection("entries")
                        .insertMany(List.of(new Document("_id", 1), new Document("_id", "hai")));
                from.keep(new byte[] {1, 2, 3});
                var first = from.archive(folder.resolve("first.tar"));
                var objects = new House(folder.resolve("objects"));
                var archives = new Archives(database, objects.objects, JsonMapper.shared());
                assertThat(archives.restore(first, _ -> {})).isEmpty();

                var source = DocumentSource.cluster(client, name);
                try (var moment = source.now()) {
                    assertThat(ids(moment)).hasSize(2);
                    database.getCollection("entries").insertOne(new Document("_id", "later"));
                    assertThat(ids(moment)).as("of one moment").hasSize(2);
                }
                database.getCollection("entries").deleteOne(new Document("_id", "later"));
                var second = folder.resolve("second.tar");
                try (var out = new BufferedOutputStream(Files.newOutputStream(second))) {
                    new Backup(source, objects.objects, JsonMapper.shared(), Clock.systemUTC())
                            .write(out);
                }
                assertThat(back.archives().restore(second, _ -> {})).isEmpty();
                assertThat(back.database.getCollection("entries").countDocuments()).isEqualTo(2);
                objects.close();
            } finally {
                database.drop();
            }
        }
    }

    private static List<Object> ids(Documents moment) {
        var ids = new ArrayList<>();
        moment.each("entries", document -> ids.add(document.get("_id")));
        return ids;
    }
}
