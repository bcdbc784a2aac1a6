package org.banyancms.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.EntryPatch;
import org.banyancms.core.entry.Hold;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.ReleaseItem;
import org.banyancms.core.release.Withdrawal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** After G12 of the domain; publishing never drops a link in silence. */
@DisplayName("G12: what a story leads to is there")
class LinkGateTest {
    private static final Actor EDITOR = House.actor("editor", Role.EDITOR);
    private static final Actor PUBLISHER = House.actor("publisher", Role.PUBLISHER);
    private static House house;
    private static LinkGate gate;

    @BeforeAll
    static void open() {
        house = new House();
        gate = new LinkGate(house.content, house.journal, new InnerLinks(house.slugs));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static EntryId draft(String title) {
        return house.story(EDITOR, title, "Một đoạn văn.").id();
    }

    private static EntryId published(String title) {
        var id = draft(title);
        house.approve(id, LocaleTag.VI, EDITOR);
        var item = new ReleaseItem(id, LocaleTag.VI, GateAction.PUBLISH);
        house.publisher.launch(PUBLISHER, List.of(item), "publish", null, "");
        return id;
    }

    private static EntryId with(EntryId id, String field, String value) {
        var revision = house.desk.get(id).revision();
        house.desk.patch(EDITOR, id, revision, new EntryPatch(null, null, Map.of(field, value)));
        return id;
    }

    private static List<String> kit(EntryId... items) {
        return Sample.said(gate, context(items));
    }

    private static GateContext context(EntryId... items) {
        var ids = List.of(items).stream().map(id -> "\"" + id + "\"").toList();
        return Sample.shared("press-kit", "{\"items\": " + ids + "}").context();
    }

    private static List<String> text(String link) {
        var body =
                "{\"title\": \"Lễ hội\", \"body\": \"Xem [bài về lễ hội](%s).\"}".formatted(link);
        return Sample.said(gate, new Sample("article", "vi", "{}", body).context());
    }

    @Test
    @DisplayName("accepts what is public, what goes out beside it, and addresses elsewhere")
    void accepted() {
        var live = published("Thành Tuyên");
        var draft = draft("Chưa công bố");
        var beside = context(draft);

        assertThat(kit(live)).isEmpty();
        assertThat(Sample.said(gate, going(beside, Set.of(draft), Set.of()))).isEmpty();
        assertThat(text("/site/vi/thanh-tuyen.html")).isEmpty();
        assertThat(text("/site/vi/thanh-tuyen.html?utm=1#top")).isEmpty();
        assertThat(text("/api/v1/delivery/entries/" + live)).isEmpty();
        assertThat(text("https://example.org/site/vi/nowhere.html")).isEmpty();
    }

    private static GateContext going(
            GateContext seen, Set<EntryId> alongside, Set<EntryId> leaving) {
        return new GateContext(
                seen.entry(),
                seen.variant(),
                seen.type(),
                seen.hash(),
                seen.assets(),
                seen.channels(),
                seen.action(),
                seen.together(),
                alongside,
                leaving,
                seen.at());
    }

    @Test
    @DisplayName(
            "refuses what is not public, held, withdrawn, put away, over, under embargo or gone")
    void refused() {
        var held = published("Đang kiểm tra");
        house.corrections.hold(PUBLISHER, held, "checking");
        var killed = published("Đã thu hồi");
        house.corrections.kill(
                PUBLISHER, killed, new Withdrawal(Hold.Kind.KILL, "rights", Map.of()));
        var over = with(published("Đã hết hạn"), "expiresAt", "2026-09-02T09:00:00+07:00");
        var bound = with(published("Còn cấm"), "embargoUntil", "2026-09-02T09:00:01+07:00");

        assertThat(kit(draft("Chưa công bố gì"))).containsExactly("/fields/items/0 not_live");
        assertThat(kit(published("Ổn"), held)).containsExactly("/fields/items/1 held");
        assertThat(kit(killed)).containsExactly("/fields/items/0 withdrawn");
        assertThat(kit(over)).containsExactly("/fields/items/0 expired");
        assertThat(kit(bound)).containsExactly("/fields/items/0 embargoed");
        assertThat(kit(new EntryId("nowhere"))).containsExactly("/fields/items/0 missing");
    }

    @Test
    @DisplayName("refuses what the same release takes away")
    void leaving() {
        var live = published("Sắp gỡ");

        assertThat(Sample.said(gate, going(context(live), Set.of(), Set.of(live))))
                .containsExactly("/fields/items/0 leaving");
    }

    @Test
    @DisplayName(
            "finds links within texts, in the language that they lead to, and tells of dead ones")
    void withinTexts() {
        var draft = draft("Bản nháp nội bộ");
        published("Chỉ tiếng Việt");

        assertThat(text("/api/v1/delivery/entries/" + draft))
                .containsExactly("/fields/body not_live");
        assertThat(text("/site/vi/khong-co-gi.html")).containsExactly("/fields/body leads_nowhere");
        assertThat(text("/site/en/chi-tieng-viet.html"))
                .containsExactly("/fields/body leads_nowhere");
    }
}
