package org.banyancms.publishing.publication;

import java.util.List;
import java.util.Locale;
import org.banyancms.core.channel.ChannelDirectory;
import org.banyancms.core.channel.ChannelTarget;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.channel.ChannelStore;
import org.jspecify.annotations.Nullable;

/** Tells the repository where a variant would go and where it stands. */
public final class PublishedChannels implements ChannelDirectory {
    private final ChannelStore channels;
    private final Publications publications;

    public PublishedChannels(ChannelStore channels, Publications publications) {
        this.channels = channels;
        this.publications = publications;
    }

    @Override
    public List<ChannelTarget> targets(Entry entry, LocaleTag locale) {
        return channels.all().stream()
                .filter(channel -> channel.takes(entry.type(), entry.topics(), locale))
                .map(channel ->
                        new ChannelTarget(
                                channel.id(),
                                channel.name(LocaleTag.VI),
                                channel.sandbox(),
                                channel.use().name().toLowerCase(Locale.ROOT),
                                channel.social()))
                .toList();
    }

    @Override
    public List<PublicationView> publications(EntryId entry) {
        return publications.of(entry).stream().map(PublishedChannels::view).toList();
    }

    private static PublicationView view(Publication it) {
        var applied = it.applied();
        return new PublicationView(
                it.key().channel(),
                it.key().locale(),
                it.state().name(),
                isVerified(it),
                permalink(it),
                applied == null ? null : applied.checkedAt());
    }

    /** Whether read-back proved just what is desired now. */
    public static boolean isVerified(Publication it) {
        var applied = it.applied();
        return applied == null
                ? it.state() == PublicationState.GONE
                : applied.verified()
                        && (it.state() == PublicationState.LIVE
                                || it.state() == PublicationState.GONE);
    }

    /** Where it stands, if it does. */
    public static @Nullable String permalink(Publication it) {
        var remote = it.applied() == null ? null : it.applied().remote();
        return remote == null ? null : remote.permalink();
    }
}
