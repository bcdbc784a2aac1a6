package org.banyancms.core.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.SlugStore;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.richtext.RichTextLinks;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.FieldDefinition;
import org.banyancms.core.type.FieldKind;

/**
 * The links within rich texts that lead to entries of this house: to the page of one, by its
 * language and slug, or to one by its identity.
 */
final class InnerLinks {
    private static final Pattern PAGE = Pattern.compile("/site/([A-Za-z0-9-]+)/([^/?#]+)\\.html");
    private static final Pattern DELIVERY =
            Pattern.compile("/api/v1/delivery/entries/([A-Za-z0-9-]+)");
    private static final Pattern END = Pattern.compile("[?#].*$");

    private final SlugStore slugs;

    InnerLinks(SlugStore slugs) {
        this.slugs = slugs;
    }

    /**
     * One link.
     *
     * @param field the field that it stands in
     * @param block the block that it stands in
     * @param href as it is written
     * @param locale the language that it leads to
     * @param target the entry that it leads to, nothing where no entry has that address
     */
    record InnerLink(
            String field, String block, String href, LocaleTag locale, Optional<EntryId> target) {}

    List<InnerLink> of(ContentType type, Variant variant) {
        var found = new ArrayList<InnerLink>();
        type.localisedFields()
                .filter(field -> field.kind() == FieldKind.RICH_TEXT)
                .forEach(field -> collect(field, variant, found));
        return found;
    }

    private void collect(FieldDefinition field, Variant variant, List<InnerLink> found) {
        var value = variant.fields().get(field.name());
        if (value != null) {
            for (var link : RichTextLinks.in(RichTextTree.read(value))) {
                resolve(field.name(), link, variant.locale()).ifPresent(found::add);
            }
        }
    }

    private Optional<InnerLink> resolve(String field, RichTextLinks.Link link, LocaleTag own) {
        var path = END.matcher(link.href()).replaceFirst("");
        var page = PAGE.matcher(path);
        if (page.matches()) {
            return locale(page.group(1))
                    .map(locale -> inner(field, link, locale, slugs.holder(locale, page.group(2))));
        }
        var delivery = DELIVERY.matcher(path);
        return delivery.matches()
                ? Optional.of(inner(field, link, own, Optional.of(new EntryId(delivery.group(1)))))
                : Optional.empty();
    }

    private static Optional<LocaleTag> locale(String tag) {
        try {
            return Optional.of(new LocaleTag(tag));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static InnerLink inner(
            String field, RichTextLinks.Link link, LocaleTag locale, Optional<EntryId> target) {
        return new InnerLink(field, link.block(), link.href(), locale, target);
    }
}
