package org.banyancms.translations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyancms.translations.Province.KO;
import static org.banyancms.translations.Province.TAN_TRAO;
import static org.banyancms.translations.Province.text;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.translation.TranslationStatus;
import org.banyancms.translations.adoption.Adoption;
import org.banyancms.translations.demand.DemandDesk;
import org.banyancms.translations.demand.DemandRule;
import org.banyancms.translations.job.ClaimDesk;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.JobState;
import org.banyancms.translations.job.JobStore;
import org.banyancms.translations.job.ReviewDesk;
import org.banyancms.translations.job.Segment;
import org.banyancms.translations.job.SegmentDesk;
import org.banyancms.translations.job.SegmentState;
import org.banyancms.translations.memory.MemorySearch;
import org.banyancms.translations.segment.Run;
import org.banyancms.translations.segment.SegmentText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TranslationStoryTest {

    private static final Actor TRANSLATOR =
            Province.person("translator-en", Role.TRANSLATOR, LocaleTag.EN);
    private static final Actor OTHER = Province.person("other-en", Role.TRANSLATOR, LocaleTag.EN);
    private static final Actor REVIEWER =
            Province.person("reviewer-en", Role.LANG_REVIEWER, LocaleTag.EN);
    private static final Actor COORDINATOR = Province.person("coordinator", Role.COORDINATOR);

    private final Workshop workshop = new Workshop();

    @BeforeEach
    void approvedSource() {
        var rule =
                new DemandRule(
                        "r1",
                        "Heritage",
                        Set.of("article"),
                        Set.of("heritage"),
                        Set.of(),
                        Set.of(LocaleTag.EN, KO),
                        5,
                        48);
        workshop.get(DemandDesk.class).put(rule, COORDINATOR);
        write("Đình Tân Trào", "Đình xây năm 1923.");
        workshop.tell(workshop.province.step(LocaleTag.VI, "approved"));
    }

    private void write(String title, String second) {
        workshop.tell(
                workshop.province.save(
                        LocaleTag.VI,
                        "draft",
                        title,
                        List.of(text("Cây đa ", "strong"), text("cao 30 m. " + second)),
                        List.of(text("Khu rừng rộng 4.187,3 ha."))));
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    @DisplayName(
            "an approved source opens one job for each language asked for, whatever comes twice")
    void demand() {
        assertThat(workshop.get(JobStore.class).ofEntry(TAN_TRAO))
                .extracting(job -> job.header().target())
                .containsExactlyInAnyOrder(LocaleTag.EN, KO);
        var job = job();
        assertThat(job.state()).isEqualTo(JobState.OPEN);
        assertThat(job.assignment().priority()).isEqualTo(5);
        assertThat(job.assignment().dueAt()).isEqualTo(Province.NOW.plus(Duration.ofHours(48)));
        assertThat(job.segments())
                .extracting(segment -> segment.place().field() + ": " + segment.source().plain())
                .containsExactly(
                        "title: Đình Tân Trào",
                        "body: Cây đa cao 30 m.",
                        "body: Đình xây năm 1923.",
                        "body: Khu rừng rộng 4.187,3 ha.",
                        "assets/photo-1/alt: Cây đa bên đình.");
    }

    @Test
    @DisplayName(
            "a claimed, translated, submitted and approved job becomes the variant and the memory")
    void delivery() {
        approve();

        var delivered = workshop.province.deliveries.getLast();
        assertThat(delivered.translators()).containsExactly("translator-en");
        assertThat(delivered.fields().text("title")).contains("Tân Trào communal house");
        assertThat(delivered.fields().get("body")).isEqualTo(english());
        assertThat(workshop.province.texts(Province.PHOTO).get(LocaleTag.EN).alt())
                .isEqualTo("A banyan by the house.");
        var match =
                workshop.get(MemorySearch.class)
                        .lookup(
                                SegmentText.plain("Đình xây năm 1923."),
                                LocaleTag.VI,
                                LocaleTag.EN,
                                75,
                                5);
        assertThat(match).extracting(found -> found.score()).containsExactly(100);
        var changed =
                workshop.get(MemorySearch.class)
                        .lookup(
                                SegmentText.plain("Đình xây năm 1924."),
                                LocaleTag.VI,
                                LocaleTag.EN,
                                50,
                                5);
        assertThat(changed.getFirst().score()).isLessThan(95);
        assertThat(
                        workshop.get(TranslationStatus.class)
                                .staleness(TAN_TRAO)
                                .get(LocaleTag.EN)
                                .stale())
                .isFalse();
    }

    private Object english() {
        var expected = new Province();
        expected.save(
                LocaleTag.EN,
                "draft",
                "",
                List.of(
                        text("A banyan ", "strong"),
                        text("30 m high. The house was built in 1923.")),
                List.of(text("The forest covers 4,187.3 ha.")));
        return expected.find(TAN_TRAO)
                .orElseThrow()
                .variant(LocaleTag.EN)
                .orElseThrow()
                .fields()
                .get("body");
    }

    @Test
    @DisplayName("one edited sentence goes stale in the translation, an undo makes it whole again")
    void staleness() {
        approve();
        write("Đình Tân Trào", "Đình xây năm 1853.");

        var staleness = workshop.get(TranslationStatus.class).staleness(TAN_TRAO).get(LocaleTag.EN);
        assertThat(staleness.stale()).isTrue();
        assertThat(staleness.severity()).isEqualTo("major");
        assertThat(staleness.staleSegments()).isEqualTo(1);
        assertThat(staleness.totalSegments()).isEqualTo(5);
        assertThat(job().segments())
                .filteredOn(segment -> segment.state() == SegmentState.STALE)
                .hasSize(1);
        assertThat(job().state()).isEqualTo(JobState.APPROVED);

        workshop.tell(workshop.province.step(LocaleTag.VI, "approved"));
        assertThat(job().state()).isEqualTo(JobState.OPEN);
        assertThat(job().assignment().reason()).isEqualTo("source_changed");

        write("Đình Tân Trào", "Đình xây năm 1923.");
        assertThat(
                        workshop.get(TranslationStatus.class)
                                .staleness(TAN_TRAO)
                                .get(LocaleTag.EN)
                                .stale())
                .isFalse();
        assertThat(job().text().waiting()).isZero();
    }

    @Test
    @DisplayName("a translation stays behind until the new one is approved, not merely written")
    void staleUntilDelivered() {
        approve();
        write("Đình Tân Trào", "Đình xây năm 1853.");
        workshop.tell(workshop.province.step(LocaleTag.VI, "approved"));
        var claim = claim(TRANSLATOR);
        save(claim, "Đình xây năm 1853.", new Run.Text("The house was built in 1853."));
        assertThat(
                        workshop.get(TranslationStatus.class)
                                .staleness(TAN_TRAO)
                                .get(LocaleTag.EN)
                                .stale())
                .isTrue();

        submitAndApprove();
        assertThat(
                        workshop.get(TranslationStatus.class)
                                .staleness(TAN_TRAO)
                                .get(LocaleTag.EN)
                                .stale())
                .isFalse();
        assertThat(workshop.province.deliveries).hasSize(2);
    }

    @Test
    @DisplayName("a job is refused with all that is missing and wrong")
    void refusedWithAll() {
        var claim = claim(TRANSLATOR);
        save(claim, "Khu rừng rộng 4.187,3 ha.", new Run.Text("The forest covers 4.187 ha."));
        save(claim, "Cây đa cao 30 m.", new Run.Text("A banyan 30 m high."));

        assertThatThrownBy(() ->
                        workshop.get(ReviewDesk.class).submit(claim.id(), fence(claim), TRANSLATOR))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.fields())
                                        .extracting(FieldProblem::code)
                                        .containsExactlyInAnyOrder(
                                                "segment_untranslated",
                                                "segment_untranslated",
                                                "segment_untranslated",
                                                "number_missing",
                                                "number_added",
                                                "code_lost",
                                                "code_lost"));
    }

    @Test
    @DisplayName(
            "a second claimer is told who has the job, and takes over when the lease has run out; the late save is a suggestion")
    void lease() {
        var first = claim(TRANSLATOR);
        assertThat(code(() -> claim(OTHER))).isEqualTo("job_claimed");
        workshop.clock.advance(Duration.ofHours(25));
        var second = claim(OTHER);
        assertThat(fence(second)).isGreaterThan(fence(first));

        assertThat(code(() -> save(first, "Đình Tân Trào", new Run.Text("Late"))))
                .isEqualTo("lease_lost");
        var title = job().segments().getFirst();
        assertThat(title.translation()).isNull();
        assertThat(title.suggestions())
                .extracting(one -> one.text().plain())
                .containsExactly("Late");
    }

    @Test
    @DisplayName("of many who claim at once one gets the job")
    void race() throws Exception {
        var claimers =
                IntStream.range(0, 16)
                        .mapToObj(i -> Province.person("t" + i, Role.TRANSLATOR))
                        .toList();
        var id = job().id();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var claims =
                    claimers.stream()
                            .map(actor ->
                                    (Callable<String>)
                                            () -> {
                                                try {
                                                    workshop.get(ClaimDesk.class).claim(id, actor);
                                                    return "got";
                                                } catch (ProblemException refused) {
                                                    return refused.kind().code();
                                                }
                                            })
                            .toList();
            var results =
                    pool.invokeAll(claims).stream().map(future -> future.resultNow()).toList();
            assertThat(results).filteredOn("got"::equals).hasSize(1);
            assertThat(results).filteredOn("job_claimed"::equals).hasSize(15);
        }
    }

    @Test
    @DisplayName("a translator does not review, and a rejected segment comes back with the comment")
    void review() {
        translate();
        var both =
                new Actor(
                        "translator-en",
                        "",
                        null,
                        REVIEWER.grants(),
                        REVIEWER.scope(),
                        Province.NOW);
        assertThat(code(() -> workshop.get(ReviewDesk.class).approve(job().id(), null, both)))
                .isEqualTo("four_eyes");
        assertThat(code(() -> workshop.get(ReviewDesk.class).approve(job().id(), null, TRANSLATOR)))
                .isEqualTo("forbidden");

        workshop.get(ReviewDesk.class)
                .reject(job().id(), List.of("s3"), "Say communal house.", REVIEWER);
        assertThat(job().state()).isEqualTo(JobState.OPEN);
        assertThat(job().segment("s3").state()).isEqualTo(SegmentState.REJECTED);
        assertThat(job().segment("s3").comment()).isEqualTo("Say communal house.");
    }

    @Test
    @DisplayName("a variant that was there before any job is adopted sentence by sentence")
    void adoption() {
        workshop.province.save(
                new LocaleTag("fr"),
                "approved",
                "Maison communale",
                List.of(
                        text("Un banian ", "strong"),
                        text("haut de 30 m. La maison date de 1923.")),
                List.of(text("La forêt couvre 4 187,3 ha.")));
        var job = workshop.get(Adoption.class).adopt(TAN_TRAO, new LocaleTag("fr")).orElseThrow();

        assertThat(job.state()).isEqualTo(JobState.APPROVED);
        assertThat(job.segments().subList(0, 4)).allMatch(segment -> segment.translation() != null);
        assertThat(job.segments().get(1).translation().text().codes()).hasSize(2);
        write("Đình Tân Trào", "Đình xây năm 1853.");
        assertThat(
                        workshop.get(TranslationStatus.class)
                                .staleness(TAN_TRAO)
                                .get(new LocaleTag("fr"))
                                .staleSegments())
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "what an editor changes by hand in a translation is not undone by the next delivery")
    void handEdits() {
        approve();
        workshop.tell(
                workshop.province.save(
                        LocaleTag.EN,
                        "draft",
                        "Tân Trào communal house",
                        List.of(
                                text("A tall banyan ", "strong"),
                                text("of 30 m. The house was built in 1923.")),
                        List.of(text("The forest covers 4,187.3 ha."))));
        assertThat(job().segment("s2").translation().text().plain())
                .isEqualTo("A tall banyan of 30 m.");
        assertThat(job().segment("s3").translation().translator()).isEqualTo("translator-en");
        assertThat(job().translators()).containsExactlyInAnyOrder("translator-en", "editor");

        write("Đình Tân Trào", "Đình xây năm 1853.");
        workshop.tell(workshop.province.step(LocaleTag.VI, "approved"));
        save(claim(TRANSLATOR), "Đình xây năm 1853.", new Run.Text("The house was built in 1853."));
        submitAndApprove();
        assertThat(workshop.province.deliveries.getLast().fields().get("body").toString())
                .contains("A tall banyan")
                .contains("built in 1853");
    }

    @Test
    @DisplayName("sentences that only changed places need no translator but a reviewer's look")
    void rearranged() {
        approve();
        workshop.tell(
                workshop.province.save(
                        LocaleTag.VI,
                        "draft",
                        "Đình Tân Trào",
                        List.of(text("Khu rừng rộng 4.187,3 ha.")),
                        List.of(text("Cây đa ", "strong"), text("cao 30 m. Đình xây năm 1923."))));
        workshop.tell(workshop.province.step(LocaleTag.VI, "approved"));
        assertThat(
                        workshop.get(TranslationStatus.class)
                                .staleness(TAN_TRAO)
                                .get(LocaleTag.EN)
                                .stale())
                .isFalse();
        assertThat(job().state()).isEqualTo(JobState.SUBMITTED);
        assertThat(job().assignment().reason()).isEqualTo("rearranged");
        workshop.get(ReviewDesk.class).approve(job().id(), null, REVIEWER);
        assertThat(workshop.province.deliveries).hasSize(2);
    }

    @Test
    @DisplayName("a field that a migration calls otherwise makes nothing stale, and asks nobody")
    void renamed() {
        approve();
        workshop.tell(workshop.province.renameBody("story"));

        assertThat(job().segments())
                .extracting(segment -> segment.place().field())
                .containsExactly("title", "story", "story", "story", "assets/photo-1/alt");
        assertThat(job().state()).isEqualTo(JobState.APPROVED);
        workshop.tell(workshop.province.step(LocaleTag.VI, "approved"));
        assertThat(job().state()).isEqualTo(JobState.APPROVED);
        var staleness = workshop.get(TranslationStatus.class).staleness(TAN_TRAO);
        assertThat(staleness.get(LocaleTag.EN).stale()).isFalse();
    }

    private Job job() {
        return workshop.get(JobStore.class).find(TAN_TRAO, LocaleTag.EN).orElseThrow();
    }

    private Job claim(Actor actor) {
        return workshop.get(ClaimDesk.class).claim(job().id(), actor);
    }

    private static long fence(Job job) {
        var claim = job.assignment().claim();
        assertThat(claim).isNotNull();
        return claim.fence();
    }

    private void save(Job claimed, String source, Run... target) {
        var segment =
                job().segments().stream()
                        .filter(one -> one.source().plain().equals(source))
                        .map(Segment::id)
                        .findFirst();
        var actor = Province.person(claimed.assignment().claim().owner(), Role.TRANSLATOR);
        workshop.get(SegmentDesk.class)
                .save(claimed.id(), segment.orElseThrow(), List.of(target), fence(claimed), actor);
    }

    private void translate() {
        var claim = claim(TRANSLATOR);
        save(claim, "Đình Tân Trào", new Run.Text("Tân Trào communal house"));
        save(
                claim,
                "Cây đa cao 30 m.",
                new Run.Code("1"),
                new Run.Text("A banyan "),
                new Run.Code("/1"),
                new Run.Text("30 m high."));
        save(claim, "Đình xây năm 1923.", new Run.Text("The house was built in 1923."));
        save(claim, "Khu rừng rộng 4.187,3 ha.", new Run.Text("The forest covers 4,187.3 ha."));
        save(claim, "Cây đa bên đình.", new Run.Text("A banyan by the house."));
        workshop.get(ReviewDesk.class).submit(claim.id(), fence(claim), TRANSLATOR);
    }

    private void approve() {
        translate();
        workshop.get(ReviewDesk.class).approve(job().id(), null, REVIEWER);
        assertThat(job().state()).isEqualTo(JobState.APPROVED);
    }

    private void submitAndApprove() {
        workshop.get(ReviewDesk.class).submit(job().id(), fence(job()), TRANSLATOR);
        workshop.get(ReviewDesk.class).approve(job().id(), null, REVIEWER);
    }

    private static String code(ThrowingCallable call) {
        try {
            call.call();
            return "nothing";
        } catch (ProblemException refused) {
            return refused.kind().code();
        } catch (Throwable other) {
            return other.toString();
        }
    }
}
