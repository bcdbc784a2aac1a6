package org.banyancms.publishing.web.channel;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.profile.ChannelProfile;
import org.banyancms.publishing.profile.ChannelProfiles;

/** Channels as clients see them; secrets never appear here. */
class ChannelAnswers {
    private final ChannelProfiles profiles;

    ChannelAnswers(ChannelProfiles profiles) {
        this.profiles = profiles;
    }

    /** A channel, its name in the caller's language. */
    Map<String, Object> of(Channel channel, LocaleTag language) {
        var names = new LinkedHashMap<String, Object>();
        channel.names().forEach((locale, name) -> names.put(locale.value(), name));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", channel.id());
        answer.put("kind", channel.kind());
        answer.put("name", channel.name(language));
        answer.put("names", names);
        answer.put("owner", channel.owner().value());
        answer.put("locales", channel.locales().stream().map(LocaleTag::value).sorted().toList());
        answer.put("types", channel.types().stream().sorted().toList());
        answer.put("topics", channel.topics().stream().sorted().toList());
        answer.put("sandbox", channel.sandbox());
        answer.put("use", channel.use().name().toLowerCase(Locale.ROOT));
        answer.put("social", channel.social());
        answer.put("active", channel.active());
        if (channel.inactiveReason() != null) {
            answer.put("inactiveReason", channel.inactiveReason());
        }
        answer.putAll(channel.settings().values());
        answer.put("profile", profile(profiles.of(channel.kind())));
        answer.put("revision", channel.revision());
        answer.put("createdAt", channel.createdAt().toString());
        answer.put("updatedAt", channel.updatedAt().toString());
        return answer;
    }

    private static Map<String, Object> profile(ChannelProfile profile) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("version", profile.version());
        answer.put("verifiedOn", profile.verifiedOn().toString());
        answer.put("reconcile", profile.reconcile().name());
        answer.put("capabilities", profile.capabilities());
        answer.put("limits", profile.limits());
        return answer;
    }
}
