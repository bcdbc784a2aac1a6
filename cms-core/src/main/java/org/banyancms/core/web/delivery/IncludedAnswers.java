package org.banyancms.core.web.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.delivery.Included;
import org.banyancms.core.delivery.Subjects;
import org.banyancms.core.locale.LocaleTag;

/** What entries refer to, as readers get it. */
final class IncludedAnswers {

    private IncludedAnswers() {}

    /** The entries, by id. */
    static Map<String, Object> entries(Included included) {
        var entries = new LinkedHashMap<String, Object>();
        included.entries()
                .forEach((id, variant) ->
                        entries.put(id.value(), LiveAnswers.variant(variant, Set.of())));
        return entries;
    }

    /** What is not live, and what is served in another language than the one asked for. */
    static Map<String, Object> meta(Included included, LocaleTag asked) {
        var meta = new LinkedHashMap<String, Object>();
        meta.put("count", included.entries().size());
        var fallback = new LinkedHashMap<String, Object>();
        included.entries()
                .forEach((id, variant) -> {
                    if (!variant.locale().equals(asked)) {
                        fallback.put(id.value(), variant.locale().value());
                    }
                });
        meta.put("fallback", fallback);
        meta.put("notLive", missing(included));
        return meta;
    }

    private static List<Map<String, Object>> missing(Included included) {
        var told = new ArrayList<Map<String, Object>>();
        included.missing()
                .forEach((id, missing) -> {
                    var one = new LinkedHashMap<String, Object>();
                    one.put("id", id.value());
                    one.put("fields", missing.paths());
                    var tags = missing.available().stream().map(LocaleTag::value).toList();
                    one.put("availableLocales", tags);
                    told.add(one);
                });
        return told;
    }

    /** What changes the answer besides: also what is not live, for it may become so. */
    static Set<String> keys(Included included) {
        var keys = new LinkedHashSet<String>();
        included.entries().keySet().forEach(id -> keys.add(Subjects.entry(id)));
        included.missing().keySet().forEach(id -> keys.add(Subjects.entry(id)));
        return keys;
    }
}
