package org.banyancms.publishing.channel;

import java.util.Map;
import org.banyancms.core.locale.LocaleTag;

/** Names of the channels that every house has. */
final class BuiltInNames {
    private static final Map<String, Map<LocaleTag, String>> NAMES =
            Map.of(
                    "site",
                            Map.of(
                                    LocaleTag.VI,
                                    "Trang tin tích hợp",
                                    LocaleTag.EN,
                                    "Built-in site"),
                    "feed",
                            Map.of(
                                    LocaleTag.VI,
                                    "Nguồn tin Atom, RSS, JSON",
                                    LocaleTag.EN,
                                    "Atom, RSS and JSON feeds"),
                    "sitemap", Map.of(LocaleTag.VI, "Sơ đồ trang", LocaleTag.EN, "Sitemap"));

    private BuiltInNames() {}

    static Map<LocaleTag, String> of(String kind) {
        return NAMES.getOrDefault(kind, Map.of(LocaleTag.VI, kind, LocaleTag.EN, kind));
    }
}
