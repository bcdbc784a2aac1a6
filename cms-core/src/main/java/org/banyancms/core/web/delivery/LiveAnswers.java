package org.banyancms.core.web.delivery;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.field.Fields;
import org.banyancms.core.journal.CorrectionNotice;
import org.banyancms.core.journal.LiveVariant;
import org.jspecify.annotations.Nullable;

/** Live variants as readers get them. */
final class LiveAnswers {

    private LiveAnswers() {}

    /**
     * @param wanted names of the fields to give; empty gives all
     */
    static Map<String, Object> variant(LiveVariant variant, Set<String> wanted) {
        var document = variant.document();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", variant.entry().value());
        answer.put("type", variant.type());
        answer.put("locale", variant.locale().value());
        answer.put("slug", variant.slug());
        answer.put("revision", variant.revision());
        answer.put("contentHash", variant.hash().value());
        answer.put("publishedAt", variant.firstPublishedAt().toString());
        answer.put("modifiedAt", variant.publishedAt().toString());
        answer.put("topics", variant.topics());
        answer.put("organisation", document.get("organisation"));
        answer.put("fields", some(document.get("fields"), wanted));
        answer.put("html", some(document.get("html"), wanted));
        answer.put("assets", shown(document.get("assets"), answer.get("fields"), wanted));
        answer.put("corrections", variant.corrections().stream().map(LiveAnswers::notice).toList());
        return answer;
    }

    private static Map<String, Object> some(@Nullable Object fields, Set<String> wanted) {
        if (!(fields instanceof Map<?, ?> map)) {
            return Map.of();
        }
        var all = new LinkedHashMap<>(Fields.stringKeyed(map));
        if (!wanted.isEmpty()) {
            all.keySet().retainAll(wanted);
        }
        return all;
    }

    /** Of the assets, those that the fields shown name. */
    private static @Nullable Object shown(
            @Nullable Object assets, @Nullable Object fields, Set<String> wanted) {
        if (wanted.isEmpty() || !(assets instanceof Map<?, ?> map)) {
            return assets;
        }
        var named = new HashSet<Object>();
        leaves(fields, named);
        var some = new LinkedHashMap<>(Fields.stringKeyed(map));
        some.keySet().retainAll(named);
        return some;
    }

    private static void leaves(@Nullable Object tree, Set<Object> into) {
        switch (tree) {
            case Map<?, ?> map -> map.values().forEach(value -> leaves(value, into));
            case List<?> list -> list.forEach(value -> leaves(value, into));
            case null -> {}
            default -> into.add(tree);
        }
    }

    private static Map<String, Object> notice(CorrectionNotice notice) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("number", notice.number());
        answer.put("at", notice.at().toString());
        answer.put("notice", notice.notice());
        answer.put("wrong", notice.wrong());
        answer.put("right", notice.right());
        return answer;
    }

    static List<String> locales(List<LiveVariant> variants) {
        return variants.stream().map(variant -> variant.locale().value()).toList();
    }

    static String link(LiveVariant variant) {
        return "/api/v1/delivery/by-slug/" + variant.locale() + "/" + variant.slug();
    }
}
