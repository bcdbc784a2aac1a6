package org.banyancms.core.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.CorrectionNotice;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/** The fields that every live variant has, whatever its type. */
final class CommonMembers {
    static final List<Member> ALL =
            List.of(
                    of("id", "ID!", "The entry.", variant -> variant.entry().value()),
                    of("type", "String!", "Its content type.", LiveVariant::type),
                    of("locale", "String!", "Its language.", variant -> variant.locale().value()),
                    new Member(
                            "requestedLocale",
                            ": String!",
                            "The language asked for: another one only where a fallback is served.",
                            shown(shown -> shown.asked().locale().value())),
                    new Member(
                            "availableLocales",
                            ": [String!]!",
                            "The languages in which the entry is live.",
                            CommonMembers::locales),
                    of("slug", "String!", "The last part of its address.", LiveVariant::slug),
                    of("revision", "Long!", "The revision that went out.", LiveVariant::revision),
                    of(
                            "contentHash",
                            "String!",
                            "What was signed and went out.",
                            variant -> variant.hash().value()),
                    of(
                            "publishedAt",
                            "DateTime!",
                            "When it first became live.",
                            variant -> variant.firstPublishedAt().toString()),
                    of(
                            "modifiedAt",
                            "DateTime!",
                            "When this version became live.",
                            variant -> variant.publishedAt().toString()),
                    of("topics", "[String!]!", "Its topics.", LiveVariant::topics),
                    new Member(
                            "organisation",
                            ": Organisation",
                            "The office that issues it.",
                            shown(CommonMembers::organisation)),
                    of(
                            "corrections",
                            "[Correction!]!",
                            "Notices of what was wrong, oldest first.",
                            variant ->
                                    variant.corrections().stream()
                                            .map(CommonMembers::notice)
                                            .toList()));

    /** Names that a type's own fields cannot have. */
    static final Set<String> NAMES =
            ALL.stream().map(Member::name).collect(Collectors.toUnmodifiableSet());

    private CommonMembers() {}

    private static Member of(
            String name, String type, String description, Function<LiveVariant, Object> value) {
        return new Member(
                name, ": " + type, description, shown(shown -> value.apply(shown.variant())));
    }

    private static DataFetcher<Object> shown(Function<Shown, @Nullable Object> value) {
        return environment -> {
            Shown shown = environment.getSource();
            return shown == null ? null : value.apply(shown);
        };
    }

    private static @Nullable Object locales(DataFetchingEnvironment environment) {
        Shown shown = environment.getSource();
        var loader = environment.<EntryId, List<LocaleTag>>getDataLoader(References.LOCALES);
        return shown == null || loader == null
                ? null
                : loader.load(shown.variant().entry())
                        .thenApply(tags -> tags.stream().map(LocaleTag::value).toList());
    }

    private static Object organisation(Shown shown) {
        var organisation = new LinkedHashMap<String, Object>();
        organisation.put("code", shown.variant().owner().value());
        if (shown.part("organisation").get("names") instanceof Map<?, ?> names) {
            organisation.put("names", names);
        }
        organisation.put("locale", shown.variant().locale().value());
        return organisation;
    }

    private static Map<String, Object> notice(CorrectionNotice notice) {
        var told = new LinkedHashMap<String, Object>();
        told.put("number", notice.number());
        told.put("at", notice.at().toString());
        told.put("notice", notice.notice());
        if (notice.wrong() != null) {
            told.put("wrong", notice.wrong());
        }
        if (notice.right() != null) {
            told.put("right", notice.right());
        }
        return told;
    }
}
