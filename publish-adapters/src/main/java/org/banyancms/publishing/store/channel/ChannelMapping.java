package org.banyancms.publishing.store.channel;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.channel.ChannelUse;
import org.bson.Document;

/** A channel as a document. */
final class ChannelMapping {
    private ChannelMapping() {}

    static Document write(Channel channel) {
        var names = new Document();
        channel.names().forEach((locale, name) -> names.put(locale.value(), name));
        return new Document("_id", channel.id())
                .append("kind", channel.kind())
                .append("names", names)
                .append("owner", channel.owner().value())
                .append(
                        "locales",
                        channel.locales().stream().map(LocaleTag::value).sorted().toList())
                .append("types", List.copyOf(channel.types()))
                .append("topics", List.copyOf(channel.topics()))
                .append("sandbox", channel.sandbox())
                .append("use", channel.use().name())
                .append("social", channel.social())
                .append("active", channel.active())
                .append("inactiveReason", channel.inactiveReason())
                .append("settings", new Document(channel.settings().values()))
                .append("secrets", new Document(Map.<String, Object>copyOf(channel.secrets())))
                .append("revision", channel.revision())
                .append("createdAt", Date.from(channel.createdAt()))
                .append("updatedAt", Date.from(channel.updatedAt()));
    }

    static Channel read(Document document) {
        var names = new LinkedHashMap<LocaleTag, String>();
        document.get("names", Document.class)
                .forEach((tag, name) -> names.put(new LocaleTag(tag), String.valueOf(name)));
        var secrets = new LinkedHashMap<String, String>();
        document.get("secrets", Document.class)
                .forEach((name, sealed) -> secrets.put(name, String.valueOf(sealed)));
        return new Channel(
                document.getString("_id"),
                document.getString("kind"),
                names,
                new OrganisationCode(document.getString("owner")),
                document.getList("locales", String.class).stream()
                        .map(LocaleTag::new)
                        .collect(Collectors.toSet()),
                new HashSet<>(document.getList("types", String.class)),
                new HashSet<>(document.getList("topics", String.class)),
                document.getBoolean("sandbox"),
                ChannelUse.valueOf(document.getString("use")),
                document.getBoolean("social"),
                document.getBoolean("active"),
                document.getString("inactiveReason"),
                new Fields(document.get("settings", Document.class)),
                secrets,
                document.get("revision", Number.class).longValue(),
                instant(document, "createdAt"),
                instant(document, "updatedAt"));
    }

    private static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }
}
