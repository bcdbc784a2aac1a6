package org.banyancms.core.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.channel.ChannelDirectory;
import org.banyancms.core.channel.ChannelTarget;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.preview.Preview.Kind;
import org.banyancms.core.release.ReleaseItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Previews")
class PreviewTest {
    private static final Actor EDITOR = House.actor("editor", Role.EDITOR);
    private static final Actor PUBLISHER = House.actor("publisher", Role.PUBLISHER);
    private static final Moment DRAFTS = new Moment(Optional.empty(), Optional.empty());

    private House house;
    private PreviewDesk desk;

    @BeforeEach
    void open() {
        house = new House();
        desk =
                new PreviewDesk(
                        house.entries,
                        house.slugs,
                        house.live,
                        house.journal,
                        house.planned,
                        new PortalTakesVietnamese(),
                        house.clock);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Moment at(Instant instant) {
        return new Moment(Optional.of(instant), Optional.empty());
    }

    private Moment soon() {
        return at(house.clock.instant().plus(Duration.ofDays(2)));
    }

    private Optional<Preview> see(EntryId id, LocaleTag locale, Moment moment) {
        return desk.byId(EDITOR, id, locale, List.of(), moment);
    }

    private String title(EntryId id, Moment moment) {
        return see(id, LocaleTag.VI, moment)
                .flatMap(seen -> new TitleOf(seen).text())
                .orElse("nothing");
    }

    private record TitleOf(Preview seen) {
        Optional<String> text() {
            return seen.variant().document().get("fields") instanceof java.util.Map<?, ?> fields
                    ? Optional.of(String.valueOf(fields.get("title")))
                    : Optional.empty();
        }
    }

    private EntryId approved(String title) {
        var id = house.story(EDITOR, title, "Một đoạn văn.").id();
        house.approve(id, LocaleTag.VI, EDITOR);
        return id;
    }

    private static ReleaseItem item(EntryId id, GateAction action) {
        return new ReleaseItem(id, LocaleTag.VI, action);
    }

    private void publish(EntryId id) {
        var items = List.of(item(id, GateAction.PUBLISH));
        house.publisher.launch(PUBLISHER, items, "publish", null, "");
    }

    private void plan(EntryId id, GateAction action, Instant at) {
        house.releases.create(PUBLISHER, "Lễ hội", at, List.of(item(id, action)));
    }

    private void rewrite(EntryId id, String title) {
        var revision = house.desk.get(id).variant(LocaleTag.VI).orElseThrow().revision();
        house.variants.save(
                EDITOR, id, LocaleTag.VI, revision, House.fields(title, "Một đoạn văn khác."));
    }

    @Test
    @DisplayName("a draft is shown as it would go out, and takes no slug")
    void draft() {
        var id = house.story(EDITOR, "Tân Trào", "Một đoạn văn.").id();

        var seen = see(id, LocaleTag.VI, DRAFTS).orElseThrow();

        assertThat(seen.kind()).isEqualTo(Kind.DRAFT);
        assertThat(seen.stage()).isEqualTo("draft");
        assertThat(seen.variant().slug()).isEqualTo("tan-trao");
        assertThat(seen.variant().document().get("html")).asString().contains("Một đoạn văn.");
        assertThat(house.slugs.holder(LocaleTag.VI, "tan-trao")).isEmpty();
    }

    @Test
    @DisplayName("each instant of the past shows what was public then")
    void past() {
        var id = approved("Tân Trào");
        var before = house.clock.instant();
        publish(id);
        var first = house.clock.instant();
        rewrite(id, "Tân Trào hôm nay");

        assertThat(title(id, at(before.minusMillis(1)))).isEqualTo("nothing");
        assertThat(title(id, at(first))).isEqualTo("Tân Trào");
        assertThat(title(id, DRAFTS)).isEqualTo("Tân Trào hôm nay");
        assertThat(see(id, LocaleTag.VI, at(first)).orElseThrow().kind()).isEqualTo(Kind.PAST);
        assertThat(desk.bySlug(EDITOR, LocaleTag.VI, "tan-trao", at(first))).isPresent();
    }

    @Test
    @DisplayName(
            "an instant to come shows what is live now with what releases bring and take until then")
    void toCome() {
        var staying = approved("Ở lại");
        var going = approved("Đi");
        var coming = approved("Đến");
        var later = approved("Sau nữa");
        publish(staying);
        publish(going);
        var now = house.clock.instant();
        plan(going, GateAction.UNPUBLISH, now.plus(Duration.ofDays(1)));
        plan(coming, GateAction.PUBLISH, now.plus(Duration.ofDays(1)));
        plan(later, GateAction.PUBLISH, now.plus(Duration.ofDays(3)));

        var listed = desk.list(EDITOR, LocaleTag.VI, Set.of("article"), "", 10, soon());

        assertThat(listed.shown())
                .extracting(seen -> seen.kind() + " " + seen.variant().slug())
                .containsExactly("PLANNED den", "LIVE o-lai");
        assertThat(listed.shown().getFirst().release()).isEqualTo("Lễ hội");
        assertThat(desk.bySlug(EDITOR, LocaleTag.VI, "den", soon())).isPresent();
        assertThat(see(going, LocaleTag.VI, soon())).isEmpty();
        assertThat(see(later, LocaleTag.VI, soon())).isEmpty();
    }

    @Test
    @DisplayName("a channel shows only what goes to it")
    void channel() {
        var id = house.story(EDITOR, "Tân Trào", "Một đoạn văn.").id();
        house.variants.save(EDITOR, id, LocaleTag.EN, 0, House.fields("Tan Trao", "Text."));
        var portal = new Moment(Optional.empty(), Optional.of("portal"));
        var elsewhere = new Moment(Optional.empty(), Optional.of("elsewhere"));

        assertThat(see(id, LocaleTag.VI, portal)).isPresent();
        assertThat(see(id, LocaleTag.EN, portal)).isEmpty();
        assertThat(see(id, LocaleTag.VI, elsewhere)).isEmpty();
    }

    @Test
    @DisplayName("languages are strict; a fallback is used where it is named")
    void languages() {
        var id = house.story(EDITOR, "Tân Trào", "Một đoạn văn.").id();

        assertThat(see(id, LocaleTag.EN, DRAFTS)).isEmpty();
        var instead = desk.byId(EDITOR, id, LocaleTag.EN, List.of(LocaleTag.VI), DRAFTS);
        assertThat(instead.orElseThrow().variant().locale()).isEqualTo(LocaleTag.VI);
    }

    @Test
    @DisplayName("who may not see drafts sees nothing, not even that there is something")
    void strangers() {
        var id = house.story(EDITOR, "Tân Trào", "Một đoạn văn.").id();
        var administrator = House.actor("root", Role.SYSADMIN);

        assertThat(desk.byId(administrator, id, LocaleTag.VI, List.of(), DRAFTS)).isEmpty();
        assertThat(desk.list(administrator, LocaleTag.VI, Set.of(), "", 10, DRAFTS).shown())
                .isEmpty();
    }

    @Test
    @DisplayName("pages of drafts go through all of them once, newest first")
    void pages() {
        for (int i = 0; i < 5; i++) {
            house.story(EDITOR, "Tin " + i, "Một đoạn văn.");
        }

        var first = desk.list(EDITOR, LocaleTag.VI, Set.of(), "", 3, DRAFTS);
        var second = desk.list(EDITOR, LocaleTag.VI, Set.of(), first.after(), 3, DRAFTS);

        assertThat(first.shown())
                .extracting(seen -> seen.variant().slug())
                .containsExactly("tin-4", "tin-3", "tin-2");
        assertThat(second.shown())
                .extracting(seen -> seen.variant().slug())
                .containsExactly("tin-1", "tin-0");
        assertThat(second.after()).isEmpty();
    }

    private static final class PortalTakesVietnamese implements ChannelDirectory {
        @Override
        public List<ChannelTarget> targets(Entry entry, LocaleTag locale) {
            return locale.equals(LocaleTag.VI)
                    ? List.of(new ChannelTarget("c1", "portal", false, "editorial", false))
                    : List.of();
        }

        @Override
        public List<PublicationView> publications(EntryId entry) {
            return List.of();
        }
    }
}
