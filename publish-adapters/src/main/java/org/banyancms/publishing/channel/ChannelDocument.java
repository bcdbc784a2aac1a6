package org.banyancms.publishing.channel;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;

/**
 * A channel as clients write it: what a merge patch is applied to.
 *
 * @param channel the channel
 */
record ChannelDocument(Channel channel) {

    Fields fields() {
        var fields = new LinkedHashMap<String, Object>();
        var names = new LinkedHashMap<String, Object>();
        channel.names().forEach((locale, name) -> names.put(locale.value(), name));
        fields.put("kind", channel.kind());
        fields.put("names", names);
        fields.put("owner", channel.owner().value());
        fields.put("locales", channel.locales().stream().map(LocaleTag::value).sorted().toList());
        fields.put("types", channel.types().stream().sorted().toList());
        fields.put("topics", channel.topics().stream().sorted().toList());
        fields.put("sandbox", channel.sandbox());
        fields.put("use", channel.use().name().toLowerCase(Locale.ROOT));
        fields.put("social", channel.social());
        fields.put("active", channel.active());
        fields.put("settings", Map.copyOf(channel.settings().values()));
        return new Fields(fields);
    }
}
