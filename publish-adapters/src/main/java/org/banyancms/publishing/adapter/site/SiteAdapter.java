package org.banyancms.publishing.adapter.site;

import java.util.List;
import org.banyancms.core.journal.Journal;
import org.banyancms.publishing.adapter.Digest;
import org.banyancms.publishing.adapter.Intent;
import org.banyancms.publishing.adapter.Observed;
import org.banyancms.publishing.adapter.Outcome;
import org.banyancms.publishing.adapter.Probe;
import org.banyancms.publishing.adapter.PublicAddresses;
import org.banyancms.publishing.adapter.Remote;
import org.banyancms.publishing.adapter.Rendition;
import org.banyancms.publishing.adapter.Shelf;
import org.banyancms.publishing.adapter.Step;
import org.banyancms.publishing.adapter.files.FileAdapter;
import org.banyancms.publishing.adapter.files.PublicFile;
import org.banyancms.publishing.adapter.files.PublicFolder;
import org.banyancms.publishing.adapter.story.Story;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.profile.ChannelProfile;
import org.thymeleaf.ITemplateEngine;

/** The built-in site as a channel. A file put in place twice is the same file, so class A. */
public final class SiteAdapter extends FileAdapter {
    private final PublicFolder folder;
    private final PageWriter pages;
    private final SiteBuilder builder;
    private final PublicAddresses addresses;
    private final ChannelProfile profile;

    /**
     * @param engine fills the templates of {@code site/templates}
     * @param style text of the style sheet
     */
    public SiteAdapter(
            PublicFolder folder,
            ITemplateEngine engine,
            String style,
            Shelf shelf,
            Journal journal,
            PublicAddresses addresses,
            ChannelProfile profile) {
        super("site", folder);
        int onHome = (int) profile.limit("listItems");
        int listed = (int) profile.limit("topicItems");
        this.folder = folder;
        this.pages = new PageWriter(folder, engine, addresses, style, onHome);
        this.builder = new SiteBuilder(folder, pages, shelf, journal, listed);
        this.addresses = addresses;
        this.profile = profile;
    }

    @Override
    public void furnish() {
        builder.furnish(profile.kind());
    }

    @Override
    public void remake() {
        builder.remake(profile.kind());
    }

    @Override
    public Probe probe(Channel channel) {
        builder.furnish(channel.id());
        boolean there = folder.read(SitePaths.CHOOSER).isPresent();
        return new Probe(there, there ? null : "folder_not_readable", addresses.absolute("/site/"));
    }

    @Override
    public Rendition render(Intent intent, Channel channel) {
        var variant = intent.variant();
        var page = variant == null ? "" : pages.article(new Story(variant), intent.siblings());
        var permalink = addresses.page(intent.locale(), intent.slug());
        return new Rendition("text/html", page, permalink, Fingerprint.of(page), List.of());
    }

    @Override
    public Outcome execute(Step step, Intent intent, Channel channel) {
        builder.apply(intent, channel.id());
        return new Outcome.Done(remote(intent, channel));
    }

    private Remote remote(Intent intent, Channel channel) {
        var path = SitePaths.page(intent.locale(), intent.slug());
        var rendition = render(intent, channel);
        return new Remote(path, rendition.permalink(), rendition.fingerprint());
    }

    @Override
    public Observed observe(Intent intent, Channel channel) {
        return folder.read(SitePaths.page(intent.locale(), intent.slug()))
                .map(PublicFile::text)
                .flatMap(page ->
                        Fingerprint.language(page)
                                .map(it -> Observed.present(it, Fingerprint.of(page))))
                .orElseGet(Observed::absent);
    }

    @Override
    public String version() {
        return Digest.hex(addresses.base() + "|" + pages.style()).substring(0, 16);
    }
}
