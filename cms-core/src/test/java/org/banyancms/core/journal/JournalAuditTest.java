package org.banyancms.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.field.Fields;
import org.banyancms.core.house.House;
import org.banyancms.core.journal.JournalFinding.Kind;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.store.journal.JournalStoreConfiguration;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@DisplayName("The journal, held against what is made of it,")
class JournalAuditTest {
    private static final String LIVE = "live";

    private House house;
    private AnnotationConfigApplicationContext stores;
    private JournalAudit audit;
    private List<Document> sound;

    /** Forty commits in which four variants come, change and go. */
    @BeforeEach
    void publish() {
        house = new House();
        stores = new AnnotationConfigApplicationContext();
        stores.registerBean(MongoOperations.class, () -> house.mongo);
        stores.register(JournalStoreConfiguration.class);
        stores.refresh();
        audit = stores.getBean(JournalAudit.class);
        var random = new Random(8);
        for (long head = 0; head < 40; head++) {
            var entry = new EntryId("e" + random.nextInt(2));
            var locale = random.nextBoolean() ? LocaleTag.VI : LocaleTag.EN;
            boolean live = house.journal.live(entry, locale, head).isPresent();
            Change change =
                    live && random.nextInt(3) == 0
                            ? new Change.Remove(
                                    entry, locale, Change.Removal.KILL, "error", "Removed")
                            : new Change.Publish(variant(entry, locale, head));
            var draft =
                    new JournalWriter.Draft("test", null, List.of(change), "node", Instant.EPOCH);
            assertThat(house.writer.commit(head, draft)).isNotNull();
        }
        sound = versions();
    }

    @AfterEach
    void close() {
        stores.close();
        house.close();
    }

    private static LiveVariant variant(EntryId entry, LocaleTag locale, long revision) {
        return new LiveVariant(
                entry,
                locale,
                "article",
                House.OWNER,
                List.of("tourism"),
                entry + "-" + locale,
                revision,
                new ContentHash("h" + revision),
                Fields.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                List.of());
    }

    private List<Document> versions() {
        return house.mongo.find(new Query().with(Sort.by("_id")), Document.class, LIVE);
    }

    /** A version whose time has an end, or has none. */
    private Document version(boolean ended) {
        return sound.stream()
                .filter(one -> ended == (one.getLong("to") != PastVariant.STILL))
                .findFirst()
                .orElseThrow();
    }

    private List<JournalFinding> findings() {
        var findings = new ArrayList<JournalFinding>();
        assertThat(audit.look(findings::add)).isEqualTo(house.journal.head());
        return findings;
    }

    /** What was damaged is found, is mended, and then everything is as it was before. */
    private void isFoundAndMended(Kind kind, String place) {
        assertThat(findings()).contains(new JournalFinding(kind, place));
        audit.mend();
        assertThat(findings()).isEmpty();
        assertThat(versions()).isEqualTo(sound);
    }

    private void set(Document version, Update update) {
        house.mongo.updateFirst(query(where("_id").is(version.get("_id"))), update, LIVE);
    }

    @Test
    @DisplayName("is found whole where it is, and mending changes nothing")
    void isSound() {
        assertThat(findings()).isEmpty();
        audit.mend();
        assertThat(versions()).isEqualTo(sound);
    }

    @Test
    @DisplayName("gives back a version that vanished, with its end")
    void versionMissing() {
        for (boolean ended : new boolean[] {true, false}) {
            var id = version(ended).getString("_id");
            house.mongo.remove(query(where("_id").is(id)), LIVE);
            isFoundAndMended(Kind.VERSION_MISSING, id);
        }
    }

    @Test
    @DisplayName("gives back the words of a version that was altered")
    void versionAltered() {
        var version = version(false);
        set(version, new Update().set("slug", "forged"));
        isFoundAndMended(Kind.VERSION_ALTERED, version.getString("_id"));
    }

    @Test
    @DisplayName("ends what should have ended, and not what should not")
    void wrongTimes() {
        var ended = version(true);
        set(ended, new Update().set("to", PastVariant.STILL).unset("gone"));
        isFoundAndMended(Kind.VERSION_WRONG_TIME, ended.getString("_id"));
        var live = version(false);
        long between = otherChange(live);
        set(live, new Update().set("to", between));
        isFoundAndMended(Kind.VERSION_WRONG_TIME, live.getString("_id"));
    }

    /** A sequence after the version's beginning that concerns another variant. */
    private long otherChange(Document version) {
        return sound.stream()
                .filter(other -> other.getLong("from") > version.getLong("from"))
                .filter(other -> !other.get("slug").equals(version.get("slug")))
                .findFirst()
                .orElseThrow()
                .getLong("from");
    }

    @Test
    @DisplayName("shows nobody what no commit made public, and keeps it")
    void unknownVersion() {
        var stray = new Document(version(false));
        stray.append("_id", "e9/vi/3")
                .append("entry", "e9")
                .append("locale", "vi")
                .append("from", 3L);
        house.mongo.insert(stray, LIVE);
        assertThat(house.journal.live(new EntryId("e9"), LocaleTag.VI, 40)).isPresent();
        assertThat(findings()).containsOnly(new JournalFinding(Kind.VERSION_UNKNOWN, "e9/vi/3"));

        audit.mend();

        assertThat(findings()).isEmpty();
        assertThat(house.journal.live(new EntryId("e9"), LocaleTag.VI, 40)).isEmpty();
        assertThat(versions()).hasSize(sound.size() + 1);
    }

    @Test
    @DisplayName("finishes a commit that a crash left")
    void unfinished() {
        var change = new Change.Publish(variant(new EntryId("e5"), LocaleTag.EN, 1));
        var draft = new JournalWriter.Draft("test", null, List.of(change), "node", Instant.EPOCH);
        assertThat(CrashingNode.crashes(house.mongo, 2, writer -> writer.commit(40, draft)))
                .isTrue();
        assertThat(findings()).containsExactly(new JournalFinding(Kind.UNFINISHED, "41"));

        audit.mend();

        assertThat(findings()).isEmpty();
        assertThat(house.journal.live(new EntryId("e5"), LocaleTag.EN, 41)).isPresent();
    }

    @Test
    @DisplayName("tells of a missing commit, and of those behind it, which nothing can mend")
    void hole() {
        house.mongo.remove(query(where("_id").is(7L)), "journal");
        house.mongo.insert(
                new Document(
                                Objects.requireNonNull(
                                        house.mongo.findById(5L, Document.class, "journal")))
                        .append("_id", 43L),
                "journal");
        assertThat(findings())
                .contains(
                        new JournalFinding(Kind.HOLE, "7"),
                        new JournalFinding(Kind.BEHIND_HOLE, "43"));
        assertThat(Kind.HOLE.isMendable()).isFalse();
    }

    @Test
    @DisplayName("takes back a follower that would miss what comes")
    void followerAhead() {
        stores.getBean(CursorStore.class).advance("channels", 99);
        assertThat(findings()).containsExactly(new JournalFinding(Kind.FOLLOWER_AHEAD, "channels"));

        audit.mend();

        assertThat(findings()).isEmpty();
        assertThat(stores.getBean(CursorStore.class).cursor("channels")).isEqualTo(40);
    }
}
