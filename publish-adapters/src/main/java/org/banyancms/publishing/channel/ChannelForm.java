package org.banyancms.publishing.channel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Reads what a client says of a channel, and notes everything that is wrong with it. */
final class ChannelForm {
    private static final Set<String> KNOWN =
            Set.of(
                    "kind",
                    "name",
                    "names",
                    "owner",
                    "locales",
                    "types",
                    "topics",
                    "sandbox",
                    "use",
                    "social",
                    "active",
                    "settings",
                    "secret");
    private static final int NAME_LENGTH = 200;

    private final Fields body;
    private final List<FieldProblem> problems = new ArrayList<>();

    ChannelForm(Fields body) {
        this.body = body;
    }

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    void problem(String pointer, String code) {
        problems.add(FieldProblem.at(pointer, code));
    }

    void problems(Collection<FieldProblem> more) {
        problems.addAll(more);
    }

    /** Members that nobody knows; a kind's own settings may stand at the top too. */
    List<FieldProblem> unknown(Set<String> settings) {
        return body.values().keySet().stream()
                .filter(name -> !KNOWN.contains(name) && !settings.contains(name))
                .map(name -> FieldProblem.at("/" + name, "unknown_member"))
                .toList();
    }

    boolean has(String name) {
        return body.values().containsKey(name);
    }

    @Nullable String text(String name) {
        var value = body.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        }
        problem("/" + name, "not_text");
        return null;
    }

    /** Names from {@code names: {vi, en}}, or from {@code name}: a text or such an object. */
    Map<LocaleTag, String> names() {
        var names = new LinkedHashMap<LocaleTag, String>();
        var key = has("names") && !has("name") ? "names" : "name";
        switch (body.get(key)) {
            case String _ -> name(names, "vi", text(key), "/" + key);
            case Map<?, ?> map ->
                    map.forEach((tag, text) ->
                            name(names, String.valueOf(tag), text, "/" + key + "/" + tag));
            case null -> {}
            default -> problem("/" + key, "not_text");
        }
        if (names.isEmpty()
                && problems.stream().noneMatch(found -> found.pointer().startsWith("/" + key))) {
            problem("/" + key, "required");
        }
        if (names.size() == 1) { // one name serves both of the product's languages
            var only = names.values().iterator().next();
            names.putIfAbsent(LocaleTag.VI, only);
            names.putIfAbsent(LocaleTag.EN, only);
        }
        return names;
    }

    private void name(
            Map<LocaleTag, String> names, String tag, @Nullable Object value, String pointer) {
        if (!(value instanceof String text) || text.isBlank() || text.length() > NAME_LENGTH) {
            problem(pointer, "not_a_name");
            return;
        }
        try {
            names.put(new LocaleTag(tag), Normalizer.normalize(text.strip(), Normalizer.Form.NFC));
        } catch (IllegalArgumentException _) {
            problem(pointer, "unknown_locale");
        }
    }

    @Nullable OrganisationCode owner() {
        var text = text("owner");
        return text == null
                ? null
                : parsed("/owner", text, OrganisationCode::new, "not_an_organisation");
    }

    Set<LocaleTag> locales() {
        return set("locales", LocaleTag::new, "unknown_locale");
    }

    Set<String> words(String name) {
        return set(name, Function.identity(), "not_text");
    }

    private <T> Set<T> set(String name, Function<String, T> parse, String code) {
        var result = new LinkedHashSet<T>();
        var value = body.get(name);
        if (value == null) {
            return result;
        }
        if (!(value instanceof List<?> list)) {
            problem("/" + name, "not_a_list");
            return result;
        }
        for (int i = 0; i < list.size(); i++) {
            var pointer = "/" + name + "/" + i;
            if (list.get(i) instanceof String text) {
                var parsed = parsed(pointer, text, parse, code);
                if (parsed != null) {
                    result.add(parsed);
                }
            } else {
                problem(pointer, "not_text");
            }
        }
        return result;
    }

    private <T> @Nullable T parsed(
            String pointer, String text, Function<String, T> parse, String code) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException _) {
            problem(pointer, code);
            return null;
        }
    }

    boolean flag(String name, boolean otherwise) {
        return switch (body.get(name)) {
            case null -> otherwise;
            case Boolean flag -> flag;
            default -> {
                problem("/" + name, "not_a_flag");
                yield otherwise;
            }
        };
    }

    ChannelUse use() {
        var text = text("use");
        if (text == null) {
            return ChannelUse.EDITORIAL;
        }
        return EnumSet.allOf(ChannelUse.class).stream()
                .filter(use -> use.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> {
                    problem("/use", "not_a_use");
                    return ChannelUse.EDITORIAL;
                });
    }

    /** The settings of the kind, whether they stand at the top or under {@code settings}. */
    Fields settings(Set<String> known) {
        var settings = new LinkedHashMap<String, Object>();
        if (body.get("settings") instanceof Map<?, ?> nested) {
            nested.forEach((name, value) -> {
                if (known.contains(String.valueOf(name)) && value != null) {
                    settings.put(String.valueOf(name), value);
                } else {
                    problem("/settings/" + name, "unknown_member");
                }
            });
        }
        for (var name : known) {
            var value = body.get(name);
            if (value != null) {
                settings.put(name, value);
            }
        }
        return new Fields(settings);
    }
}
