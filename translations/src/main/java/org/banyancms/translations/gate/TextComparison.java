package org.banyancms.translations.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.gate.Finding;
import org.banyancms.core.gate.GateContext;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.ContentType;
import org.banyancms.translations.check.CheckFinding;
import org.banyancms.translations.check.CheckedPair;
import org.banyancms.translations.check.Checks;
import org.banyancms.translations.segment.SegmentText;
import org.banyancms.translations.segment.VariantSplitter;
import org.banyancms.translations.termbase.Termbase;

/**
 * Compares what goes out with its source, block by block. It looks at the variant itself and not at
 * the job, since the variant may have been edited after its delivery.
 */
public final class TextComparison {

    private final VariantSplitter splitter;
    private final Checks checks;

    public TextComparison(VariantSplitter splitter, Checks checks) {
        this.splitter = splitter;
        this.checks = checks;
    }

    List<Finding> compare(GateContext context, Termbase termbase) {
        var target = context.variant();
        return context.entry()
                .variant(context.entry().sourceLocale())
                .map(source -> compare(context, source, target, termbase))
                .orElse(List.of());
    }

    private List<Finding> compare(
            GateContext context, Variant source, Variant target, Termbase termbase) {
        var theirs = blocks(context.type(), target);
        var findings = new ArrayList<Finding>();
        blocks(context.type(), source)
                .forEach((place, text) -> {
                    var translated = theirs.getOrDefault(place, "");
                    var pair =
                            new CheckedPair(
                                    SegmentText.plain(text),
                                    source.locale(),
                                    SegmentText.plain(translated),
                                    target.locale());
                    checks.check(pair, termbase).stream()
                            .filter(CheckFinding::blocks)
                            .forEach(found -> findings.add(finding(context, place, found)));
                });
        return findings;
    }

    private Map<Place, String> blocks(ContentType type, Variant variant) {
        var blocks = new LinkedHashMap<Place, String>();
        LocaleTag locale = variant.locale();
        splitter.split(type, variant.fields(), locale)
                .forEach(segment ->
                        blocks.merge(
                                new Place(segment.field(), String.valueOf(segment.block())),
                                segment.text().wordKey().replace(SegmentText.CODE, ' '),
                                (before, next) -> before + " " + next));
        return blocks;
    }

    private static Finding finding(GateContext context, Place place, CheckFinding found) {
        return TranslationGate.finding(
                context, GateLevel.BLOCK, "/fields/" + place.field(), found.code(), found.params());
    }

    private record Place(String field, String block) {}
}
