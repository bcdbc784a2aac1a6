package org.banyancms.core.web.release;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.channel.ChannelDirectory;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.translation.TranslationStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a story is now: the matrix of languages and channels. */
@RestController
@RequestMapping("/api/v1/manage/entries/{id}/status")
class StatusController {
    private final EntryDesk desk;
    private final Journal journal;
    private final TranslationStatus translations;
    private final ChannelDirectory channels;

    StatusController(
            EntryDesk desk,
            Journal journal,
            TranslationStatus translations,
            ChannelDirectory channels) {
        this.desk = desk;
        this.journal = journal;
        this.translations = translations;
        this.channels = channels;
    }

    @GetMapping
    Map<String, Object> status(Actor actor, @PathVariable EntryId id) {
        var entry = desk.get(id);
        actor.require(Permission.READ_CONTENT, entry.matter(null));
        var staleness = translations.staleness(id);
        var publications = channels.publications(id);
        var locales = new TreeSet<>(entry.variants().keySet());
        locales.addAll(staleness.keySet());
        publications.forEach(publication -> locales.add(publication.locale()));
        var rows = new LinkedHashMap<String, Object>();
        for (var locale : locales) {
            var row = row(entry, locale);
            var stale = staleness.get(locale);
            row.put(
                    "stale",
                    stale == null
                            ? null
                            : Map.of(
                                    "stale",
                                    stale.stale(),
                                    "severity",
                                    stale.severity(),
                                    "segments",
                                    stale.staleSegments()));
            var cells = new LinkedHashMap<String, Object>();
            publications.stream()
                    .filter(publication -> publication.locale().equals(locale))
                    .forEach(publication -> cells.put(publication.channel(), cell(publication)));
            row.put("channels", cells);
            rows.put(locale.value(), row);
        }
        return Map.of("entry", id.value(), "sequence", journal.head(), "locales", rows);
    }

    private Map<String, Object> row(Entry entry, LocaleTag locale) {
        var row = new LinkedHashMap<String, Object>();
        row.put("stage", entry.variant(locale).map(Variant::stage).orElse("missing"));
        row.put("revision", entry.variant(locale).map(Variant::revision).orElse(0L));
        var last = journal.last(entry.id(), locale);
        boolean live = last.filter(past -> past.isLiveAt(journal.head())).isPresent();
        row.put("live", live);
        row.put("liveSequence", live ? last.map(past -> past.from()).orElse(null) : null);
        row.put("slug", last.map(past -> past.variant().slug()).orElse(null));
        return row;
    }

    private static Map<String, Object> cell(ChannelDirectory.PublicationView publication) {
        var cell = new LinkedHashMap<String, Object>();
        cell.put("state", publication.state());
        cell.put("verified", publication.verified());
        cell.put("permalink", publication.permalink());
        cell.put(
                "checkedAt",
                publication.checkedAt() == null ? null : publication.checkedAt().toString());
        return cell;
    }
}
