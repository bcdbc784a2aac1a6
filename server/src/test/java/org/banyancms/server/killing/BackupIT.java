package org.banyancms.server.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.banyancms.server.outside.RunningBanyan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An archive that is taken while everybody writes")
class BackupIT {
    @TempDir static Path programs;
    private static Path jar;

    @TempDir Path folder;

    @BeforeAll
    static void layOut() throws IOException {
        jar = RunningBanyan.layOut(programs);
    }

    @Test
    @DisplayName(
            "is one moment: restored elsewhere, the journal ends at one sequence, nothing before it is missing, and work goes on")
    void isOneMoment() throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        var archive = folder.resolve("archive.tar");
        Office office;
        Follower follower;
        String beginning;
        var expected = new Expected();
        try (var banyan = RunningBanyan.launchEmpty(jar, data).ready()) {
            office = new Office(banyan);
            office.found();
            beginning = Follower.beginning(office.anybody());
            follower = new Follower(beginning);
            var ledgers = Files.createDirectory(folder.resolve("ledgers"));
            var crew = new Crew(office, follower, ledgers, 1, false);
            crew.writeUntilKilled(
                    banyan,
                    () -> {
                        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
                        readSoFar(ledgers, expected);
                        assertThat(operate("backup", data, archive.toString()))
                                .contains("at sequence ");
                    });
        }
        assertThat(expected.acknowledged()).isGreaterThan(20);
        restored(archive, data, office, new Follower(beginning), follower.commits(), expected);
    }

    private void restored(
            Path archive,
            Path old,
            Office office,
            Follower follower,
            Map<Long, Set<String>> commits,
            Expected expected)
            throws Exception {
        var data = folder.resolve("restored");
        assertThat(operate("restore", data, archive.toString()))
                .contains("Restored: every document and every file was read back");
        Files.copy(old.resolve("initial-admin.json"), data.resolve("initial-admin.json"));
        try (var banyan = RunningBanyan.launchEmpty(jar, data).ready()) {
            var staff = office.at(banyan);
            hasEverythingUpTo(staff, follower, commits, expected);
            var blobs = new BlobFolder(data);
            blobs.hasOnlyWholeObjects();
            blobs.has(new HashSet<>(new Checks(staff, expected).assets().values()));
            var ledgers = Files.createDirectory(folder.resolve("afterwards"));
            var written =
                    new Crew(staff, follower, ledgers, 2, false).writeUntilKilled(banyan, 2_500);
            var afterwards = new Expected();
            for (var ledger : written) {
                afterwards.read(ledger);
            }
            assertThat(afterwards.acknowledged()).as("written after the restore").isPositive();
        }
        assertThat(operate("check", data, "--deep", "--repair")).contains("All is well");
        hasNoRoom(data);
        var refused =
                RunningBanyan.operate(
                        jar,
                        folder.resolve("again.log"),
                        "restore",
                        archive.toString(),
                        "--data",
                        data.toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.said()).contains("not empty");
    }

    /** The disk is full while an archive is written: it is said, and nothing half-written stays. */
    private void hasNoRoom(Path data) throws IOException {
        var archive = folder.resolve("no-room.tar");
        var ended =
                RunningBanyan.operateInNoRoom(
                        jar,
                        folder.resolve("no-room.log"),
                        64,
                        "backup",
                        archive.toString(),
                        "--data",
                        data.toString());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said()).contains(archive + " was not written: ");
        assertThat(folder).isDirectoryNotContaining("glob:**no-room.tar*");
    }

    private static void hasEverythingUpTo(
            Office staff, Follower follower, Map<Long, Set<String>> commits, Expected expected) {
        follower.catchUp(staff.anybody());
        new Checks(staff, expected).ofTheWhole(follower.head(), follower.live().size());
        long sequence = follower.head();
        assertThat(sequence).as("published before the archive").isPositive();
        follower.commits()
                .forEach((number, entries) ->
                        assertThat(entries).as("commit %s", number).isEqualTo(commits.get(number)));
        assertThat(expected.batches.keySet()).allMatch(number -> number <= sequence);
        var editor = staff.as("archivist");
        expected.stories.forEach((entry, story) -> {
            editor.get(Writer.ENTRIES + entry).expect(200);
            if (story.revision > 0) {
                var found = editor.get(Writer.vietnamese(entry)).expect(200).json();
                assertThat(found.get("revision").asLong()).isGreaterThanOrEqualTo(story.revision);
            }
        });
        assertThat(new Checks(staff, expected).assets()).containsAllEntriesOf(expected.uploads);
    }

    /** Reads the ledgers as far as their lines are whole. */
    private void readSoFar(Path ledgers, Expected expected) {
        try (var all = Files.list(ledgers)) {
            for (var ledger : all.toList()) {
                var text = Files.readString(ledger);
                var copy = folder.resolve("so-far-" + ledger.getFileName());
                Files.writeString(copy, text.substring(0, text.lastIndexOf('\n') + 1));
                expected.read(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String operate(String command, Path data, String... words) {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        try {
            var log = folder.resolve(command + ".log");
            var ended = RunningBanyan.operate(jar, log, all.toArray(String[]::new));
            assertThat(ended.status()).as(ended.said()).isZero();
            return ended.said();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
