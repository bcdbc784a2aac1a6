package org.banyancms.translations.staleness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.banyancms.translations.job.Translation;
import org.banyancms.translations.segment.InlineCode;
import org.banyancms.translations.segment.SegmentText;
import org.jspecify.annotations.Nullable;

/**
 * Carries a translation over to a source whose words are the same but whose marks may not be: codes
 * of the same meaning are renumbered, codes that the source lost are dropped, codes that it gained
 * are free to be left out.
 */
public final class CodeTransfer {

    private final Map<String, InlineCode> byOldId = new HashMap<>();
    private final SegmentText source;

    /**
     * @param before the text whose codes the translation has
     * @param after the source as it is now
     */
    public CodeTransfer(SegmentText before, SegmentText after) {
        var old = pairs(before);
        var fresh = pairs(after);
        var optional = new ArrayList<String>(fresh.keySet());
        match(old, fresh, InlineCode::sameAs, optional);
        match(
                old,
                fresh,
                (one, other) -> one.kind() == other.kind() && one.label().equals(other.label()),
                optional);
        var codes =
                after.codes().stream()
                        .map(code ->
                                optional.contains(code.pair()) ? code.asOptional() : known(code))
                        .toList();
        this.source = new SegmentText(after.text(), codes);
    }

    private static Map<String, List<InlineCode>> pairs(SegmentText text) {
        var pairs = new LinkedHashMap<String, List<InlineCode>>();
        text.codes()
                .forEach(code ->
                        pairs.computeIfAbsent(code.pair(), _ -> new ArrayList<>()).add(code));
        return pairs;
    }

    /** Both sides of a pair go together. What is matched is taken out of the maps. */
    private void match(
            Map<String, List<InlineCode>> old,
            Map<String, List<InlineCode>> fresh,
            BiPredicate<InlineCode, InlineCode> alike,
            List<String> optional) {
        for (var pair : List.copyOf(fresh.keySet())) {
            var codes = fresh.getOrDefault(pair, List.of());
            for (var oldPair : List.copyOf(old.keySet())) {
                var oldCodes = old.getOrDefault(oldPair, List.of());
                if (oldCodes.size() == codes.size()
                        && alike.test(oldCodes.getFirst(), codes.getFirst())) {
                    for (int i = 0; i < codes.size(); i++) {
                        byOldId.put(oldCodes.get(i).id(), asFree(codes.get(i), oldCodes.get(i)));
                    }
                    optional.remove(pair);
                    fresh.remove(pair);
                    old.remove(oldPair);
                    break;
                }
            }
        }
    }

    private static InlineCode asFree(InlineCode code, InlineCode old) {
        return old.optional() ? code.asOptional() : code;
    }

    private InlineCode known(InlineCode code) {
        return byOldId.values().stream()
                .filter(one -> one.id().equals(code.id()))
                .findFirst()
                .orElse(code);
    }

    /** The source as it is now, with what it gained free to be left out. */
    public SegmentText source() {
        return source;
    }

    /** The translation in the codes of the source as it is now. */
    public @Nullable Translation carried(@Nullable Translation translation) {
        return translation == null ? null : translation.with(carried(translation.text()));
    }

    /** A text in the codes of the source as it is now. */
    public SegmentText carried(SegmentText target) {
        var text = new StringBuilder();
        var codes = new ArrayList<InlineCode>();
        int next = 0;
        for (char c : target.text().toCharArray()) {
            if (c == SegmentText.CODE) {
                var code = byOldId.get(target.codes().get(next++).id());
                if (code == null) {
                    continue;
                }
                codes.add(code);
            }
            text.append(c);
        }
        return new SegmentText(text.toString(), codes);
    }
}
