package org.banyancms.core.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.richtext.RichTextTree;
import org.jspecify.annotations.Nullable;

/**
 * Merges two revisions that came from one: field by field, rich texts block by block and word by
 * word, objects member by member.
 */
public final class ThreeWayMerge {
    private final LocaleTag locale;
    private final List<MergeConflict> conflicts = new ArrayList<>();

    private ThreeWayMerge(LocaleTag locale) {
        this.locale = locale;
    }

    /**
     * Merges.
     *
     * @param locale whose rules cut the words
     * @param base what both began with
     * @param yours what the caller wants to save
     * @param theirs what was saved meanwhile
     */
    public static MergeProposal of(LocaleTag locale, Fields base, Fields yours, Fields theirs) {
        var merge = new ThreeWayMerge(locale);
        var merged = merge.members(base.values(), yours.values(), theirs.values(), "/fields");
        return new MergeProposal(new Fields(merged), merge.conflicts);
    }

    private Map<String, Object> members(
            Map<String, ?> base, Map<String, ?> yours, Map<String, ?> theirs, String pointer) {
        var names = new LinkedHashSet<String>(theirs.keySet());
        names.addAll(yours.keySet());
        var merged = new LinkedHashMap<String, Object>();
        for (var name : names) {
            var value =
                    value(
                            base.get(name),
                            yours.get(name),
                            theirs.get(name),
                            pointer + "/" + escaped(name));
            if (value != null) {
                merged.put(name, value);
            }
        }
        return merged;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private @Nullable Object value(
            @Nullable Object base,
            @Nullable Object yours,
            @Nullable Object theirs,
            String pointer) {
        if (Objects.equals(yours, theirs) || Objects.equals(base, yours)) {
            return theirs;
        }
        if (Objects.equals(base, theirs)) {
            return yours;
        }
        var together =
                base == null || yours == null || theirs == null
                        ? null
                        : together(base, yours, theirs, pointer);
        if (together == null) {
            conflicts.add(new MergeConflict(pointer, base, yours, theirs));
            return theirs;
        }
        return together;
    }

    /** What both changes become together; null where they cannot be had together. */
    private @Nullable Object together(Object base, Object yours, Object theirs, String pointer) {
        if (isRichText(base) && isRichText(yours) && isRichText(theirs)) {
            var doc =
                    new RichTextMerge(locale, pointer, conflicts)
                            .of(
                                    RichTextTree.read(base),
                                    RichTextTree.read(yours),
                                    RichTextTree.read(theirs));
            return RichTextTree.write(doc);
        }
        if (base instanceof String before
                && yours instanceof String one
                && theirs instanceof String other) {
            return Stream.of(before, one, other).allMatch(ThreeWayMerge::isCode)
                    ? null
                    : words(before, one, other);
        }
        if (base instanceof Map<?, ?> before
                && yours instanceof Map<?, ?> one
                && theirs instanceof Map<?, ?> other) {
            return members(
                    Fields.stringKeyed(before),
                    Fields.stringKeyed(one),
                    Fields.stringKeyed(other),
                    pointer);
        }
        if (base instanceof List<?> before
                && yours instanceof List<?> one
                && theirs instanceof List<?> other) {
            return SequenceMerge.of(
                            List.<Object>copyOf(before),
                            List.<Object>copyOf(one),
                            List.<Object>copyOf(other))
                    .orElse(null);
        }
        return null;
    }

    private @Nullable String words(String before, String one, String other) {
        return SequenceMerge.of(
                        WordTokens.of(before, locale),
                        WordTokens.of(one, locale),
                        WordTokens.of(other, locale))
                .map(words -> String.join("", words))
                .orElse(null);
    }

    /** Slugs, dates, addresses: two halves of such make nothing that anybody meant. */
    private static boolean isCode(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    private static boolean isRichText(Object value) {
        return value instanceof Map<?, ?> map && "doc".equals(map.get("type"));
    }
}
