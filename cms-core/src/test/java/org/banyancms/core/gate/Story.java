package org.banyancms.core.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.channel.ChannelTarget;
import org.banyancms.core.entry.EntryDraft;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.SignOffKind;
import org.banyancms.core.entry.SignOffRequest;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.ReleaseItem;

/** A Vietnamese story on its way to the public: in order but for what an example changes. */
final class Story {
    static final Actor EDITOR = House.actor("ha", Role.EDITOR);
    static final Actor PUBLISHER = House.actor("tuan", Role.PUBLISHER);
    static final Map<String, Object> SOURCE =
            Map.of("id", "s1", "class", "OFFICIAL_PROVINCIAL", "issuer", "UBND tỉnh");
    private static final ChannelTarget SOCIAL =
            new ChannelTarget("fb", "Facebook", false, "promotional", true);

    final House house;
    private final Map<String, Object> shared = new HashMap<>();
    private final Map<String, Object> localised = new HashMap<>();
    private final List<Consumer<EntryId>> afterwards = new ArrayList<>();
    private String type = "article";
    private List<String> topics = List.of("history-heritage");

    Story(House house) {
        this.house = house;
        house.around.targets.clear();
        house.around.put(House.organisation());
        house.left.clear();
        with("sources", List.of(SOURCE)).with("planActivity", "KH-2026-07");
        localised.putAll(House.fields("Cây đa Tân Trào", "Đình Tân Trào xây năm 1923."));
    }

    Story of(String name) {
        type = name;
        return this;
    }

    Story on(String... codes) {
        topics = List.of(codes);
        return this;
    }

    Story with(String field, Object value) {
        shared.put(field, value);
        return this;
    }

    Story without(String field) {
        shared.remove(field);
        localised.remove(field);
        return this;
    }

    Story fact(Map<String, Object> fact) {
        return with("facts", List.of(fact));
    }

    Story titled(String title) {
        localised.put("title", title);
        return this;
    }

    Story summed(String summary) {
        localised.put("summary", summary);
        return this;
    }

    Story saying(String markdown) {
        localised.put("body", House.fields("", markdown).get("body"));
        return this;
    }

    Story onlySocial() {
        return around(() -> house.around.targets.add(SOCIAL));
    }

    /** What happens around the story before it is looked at. */
    Story around(Runnable happening) {
        return then(_ -> happening.run());
    }

    /** What happens to the story after its approval. */
    Story then(Consumer<EntryId> happening) {
        afterwards.add(happening);
        return this;
    }

    /** Written, but approved by nobody. */
    EntryId written() {
        var draft = new EntryDraft(type, House.OWNER, topics, LocaleTag.VI, shared);
        var id = house.desk.create(EDITOR, draft).id();
        house.variants.save(EDITOR, id, LocaleTag.VI, 0, localised);
        return id;
    }

    /** Written and approved, and then what happens to it. */
    EntryId approved() {
        var id = written();
        approve(house, id);
        afterwards.forEach(happening -> happening.accept(id));
        return id;
    }

    /** Approved by whom its type wants. */
    static void approve(House house, EntryId id) {
        house.reviews.transition(EDITOR, id, LocaleTag.VI, "in_review", null);
        secrecy(house, id, "secrecy", "none");
        var statement = house.desk.get(id).type().equals("statement");
        var role = statement ? Role.SPOKESPERSON : Role.APPROVER;
        var yes = new SignOffRequest(SignOffKind.APPROVAL, true, Map.of(), null);
        house.reviews.sign(House.actor("lan", role), id, LocaleTag.VI, yes);
    }

    /** Lets a secrecy reviewer answer the checklist: all as given, and signed if that is none. */
    static void secrecy(House house, EntryId id, String who, String answer) {
        var answers =
                Map.of("text", answer, "media", "none", "attachments", "none", "metadata", "none");
        var word = new SignOffRequest(SignOffKind.SECRECY, answer.equals("none"), answers, null);
        house.reviews.sign(House.actor(who, Role.SECRECY_REVIEWER), id, LocaleTag.VI, word);
    }

    static ReleaseItem publish(EntryId id) {
        return new ReleaseItem(id, LocaleTag.VI, GateAction.PUBLISH);
    }

    /** Makes it public. */
    EntryId live() {
        var id = approved();
        house.publisher.launch(PUBLISHER, List.of(publish(id)), "publish", null, "");
        return id;
    }

    /** What all gates say, as one would read it. */
    List<String> said() {
        return said(approved());
    }

    List<String> said(EntryId id) {
        return house.run.check(house.run.context(id, LocaleTag.VI)).stream()
                .map(it -> it.code() + " " + it.level() + " " + it.reason())
                .toList();
    }
}
