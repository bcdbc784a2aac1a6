package org.banyancms.server.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.banyancms.server.start.Refusal;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An archive")
class ArchiveTest {

    @TempDir Path folder;
    private House from;
    private House to;
    private Path file;

    @BeforeEach
    void build() throws IOException {
        from = new House(folder.resolve("from"));
        to = new House(folder.resolve("to"));
        file = folder.resolve("archive.tar");
    }

    @AfterEach
    void close() {
        from.close();
        to.close();
    }

    private static Document ofEveryType(int id) {
        return new Document("_id", id)
                .append("text", "Tân Trào\n\"Thủ đô\" \u0000 của 𠮷")
                .append("int", 7)
                .append("long", 7L)
                .append("double", -0.0)
                .append("infinite", Double.NEGATIVE_INFINITY)
                .append("decimal", Decimal128.parse("1.10"))
                .append("date", new Date(-1))
                .append("id", new ObjectId())
                .append("bytes", new Binary(new byte[] {0, -1, 2}))
                .append("nothing", null)
                .append("list", List.of(1, new Document("b", 1).append("a", 2)));
    }

    @Test
    @DisplayName(
            "24. a transfer loses links: it gives back every document of every type and every file")
    void givesBack() throws IOException {
        var documents = new ArrayList<Document>();
        for (int i = 0; i < 1_500; i++) {
            documents.add(ofEveryType(i));
        }
        from.database.getCollection("entries").insertMany(documents);
        from.database
                .getCollection("journalHead")
                .insertOne(new Document("_id", "head").append("sequence", 41L));
        from.database.getCollection("sessions").insertOne(new Document("secret", "x"));
        var picture = from.keep(new byte[100_000]);
        var empty = from.keep(new byte[0]);

        var said = new ArrayList<String>();
        var differences = to.archives().restore(from.archive(file), said::add);

        assertThat(differences).isEmpty();
        assertThat(said).singleElement().asString().contains("1501 documents", "2 files", " 41 ");
        assertThat(to.database.getCollection("entries").find().into(new ArrayList<>()))
                .isEqualTo(from.database.getCollection("entries").find().into(new ArrayList<>()));
        assertThat(to.objects.stat(picture).orElseThrow().size()).isEqualTo(100_000);
        assertThat(to.objects.stat(empty)).isPresent();
        assertThat(to.database.getCollection("sessions").countDocuments())
                .as("nobody stays signed in on another machine")
                .isZero();
        assertThatCode(to.archives()::refusePart).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("that was cut off anywhere is refused, and nothing is changed")
    void refusesWhatWasCutOff() throws IOException {
        var whole = someArchive();
        for (int length = 0; length < whole.length; length += 1 + whole.length / 60) {
            Files.write(file, Arrays.copyOf(whole, length));
            refuses("at " + length + " of " + whole.length);
        }
    }

    @Test
    @DisplayName("of which one byte was altered is refused, and nothing is changed")
    void refusesWhatWasAltered() throws IOException {
        var whole = someArchive();
        var random = new Random(3);
        for (int i = 0; i < 200; i++) {
            int at = meaningful(whole, random);
            var altered = whole.clone();
            altered[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, altered);
            refuses("at " + at + " of " + whole.length);
        }
    }

    /** Bytes that fill a record of tar up mean nothing, and are zero. */
    private static int meaningful(byte[] whole, Random random) {
        int at = random.nextInt(whole.length);
        while (whole[at] == 0) {
            at = random.nextInt(whole.length);
        }
        return at;
    }

    private void refuses(String what) throws IOException {
        assertThatThrownBy(() -> to.archives().restore(file, _ -> {}), what)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nothing was changed, because");
        assertThat(to.isEmpty()).as(what).isTrue();
    }

    private byte[] someArchive() throws IOException {
        from.database.getCollection("entries").insertMany(List.of(ofEveryType(1), ofEveryType(2)));
        var random = new byte[5_000];
        new Random(1).nextBytes(random);
        from.keep(random);
        return Files.readAllBytes(from.archive(file));
    }

    @Test
    @DisplayName("that is another file altogether is refused by name")
    void refusesOthers() throws IOException {
        Files.writeString(file, "Not an archive, however long it may be. ".repeat(1_000));
        refuses("a text");
        assertThatThrownBy(() -> Archives.describe(folder.resolve("none")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("there is no such file");
    }

    @Test
    @DisplayName("is put into an empty storage alone")
    void overwritesNothing() throws IOException {
        from.archive(file);
        to.database.getCollection("entries").insertOne(new Document("_id", "mine"));

        assertThatThrownBy(() -> to.archives().restore(file, _ -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not empty")
                .hasMessageContaining("entries");

        assertThat(to.database.getCollection("entries").countDocuments()).isEqualTo(1);
    }

    @Test
    @DisplayName("does not go over files that are there already")
    void overwritesNoFile() throws IOException {
        from.archive(file);
        to.keep("mine".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> to.archives().restore(file, _ -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("files is not empty");
    }

    @Test
    @DisplayName(
            "of which only a part was put back keeps the server from starting, until it is done again")
    void goesOnAfterABreak() throws IOException {
        from.database.getCollection("entries").insertOne(ofEveryType(1));
        from.archive(file);
        RestoreMark.set(to.database);
        to.database.getCollection("entries").insertOne(new Document("_id", "half"));
        to.keep(new byte[3]);
        assertThatThrownBy(to.archives()::refusePart)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("broken off");

        assertThat(to.archives().restore(file, _ -> {})).isEmpty();

        assertThatCode(to.archives()::refusePart).doesNotThrowAnyException();
        assertThat(to.database.getCollection("entries").countDocuments()).isEqualTo(1);
        assertThat(to.objects.list("", null, 10)).isEmpty();
    }
}
