package org.banyancms.core.entry;

import org.banyancms.core.field.Fields;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.richtext.BlockIds;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.FieldKind;

/**
 * Keeps the ids of blocks from one revision to the next, and shares the source's ids with a new
 * variant.
 */
final class BlockIdentities {
    private final IdSource ids;

    BlockIdentities(IdSource ids) {
        this.ids = ids;
    }

    /** The fields with an id on every block of every rich text. */
    Fields keep(ContentType type, Entry entry, LocaleTag locale, Fields fields) {
        var previous =
                entry.variant(locale)
                        .or(() -> entry.variant(entry.sourceLocale()))
                        .map(Variant::fields)
                        .orElse(Fields.empty());
        return keep(type, previous, fields);
    }

    /** The same, with the ids of given fields. */
    Fields keep(ContentType type, Fields before, Fields fields) {
        var result = fields;
        for (var field :
                type.localisedFields().filter(f -> f.kind() == FieldKind.RICH_TEXT).toList()) {
            var value = fields.get(field.name());
            if (value != null) {
                var previous = before.get(field.name());
                var next = RichTextTree.read(value);
                var aligned =
                        previous == null
                                ? BlockIds.ensure(next, ids)
                                : BlockIds.align(RichTextTree.read(previous), next, ids);
                result = result.with(field.name(), RichTextTree.write(aligned));
            }
        }
        return result;
    }
}
