package org.banyancms.core.discussion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.VariantDesk;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.richtext.Node;
import org.banyancms.core.richtext.PlainText;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.FieldDefinition;
import org.banyancms.core.type.FieldKind;
import org.jspecify.annotations.Nullable;

/** Finds the places of texts that are discussed. */
final class Places {
    private static final int LONGEST_QUOTE = 300;

    private final ContentTypes types;

    Places(ContentTypes types) {
        this.types = types;
    }

    /**
     * A place as it is now.
     *
     * @throws ProblemException {@code variant_not_found}, {@code validation_failed} when there is
     *     no such field or block
     */
    Place find(Entry entry, LocaleTag locale, @Nullable String field, @Nullable String block) {
        var variant = entry.variant(locale).orElseThrow(() -> VariantDesk.notFound(entry, locale));
        if (field == null) {
            if (block != null) {
                throw refused("/field", "required", Map.of());
            }
            return new Place(entry.id(), locale, null, null, null);
        }
        var definition = field(entry, field);
        var value = variant.fields().get(field);
        var quoted =
                block == null
                        ? Optional.of(whole(definition, value))
                        : block(definition, value, block).map(PlainText::of);
        return new Place(
                entry.id(),
                locale,
                field,
                block,
                brief(
                        quoted.orElseThrow(() ->
                                refused("/block", "unknown_block", Map.of("block", "" + block)))));
    }

    private FieldDefinition field(Entry entry, String name) {
        return types.shaped(entry.type(), entry.typeVersion())
                .field(name)
                .filter(FieldDefinition::localised)
                .orElseThrow(() -> refused("/field", "unknown_field", Map.of("field", name)));
    }

    private static String whole(FieldDefinition definition, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return definition.kind() == FieldKind.RICH_TEXT
                ? PlainText.of(RichTextTree.read(value))
                : String.valueOf(value);
    }

    private static Optional<Node> block(
            FieldDefinition definition, @Nullable Object value, String id) {
        return definition.kind() != FieldKind.RICH_TEXT || value == null
                ? Optional.empty()
                : block(RichTextTree.read(value), id);
    }

    private static Optional<Node> block(Node node, String id) {
        if (id.equals(node.blockId())) {
            return Optional.of(node);
        }
        return node.content().stream().flatMap(child -> block(child, id).stream()).findFirst();
    }

    private static String brief(String text) {
        int end =
                text.offsetByCodePoints(
                        0, Math.min(text.codePointCount(0, text.length()), LONGEST_QUOTE));
        return text.substring(0, end);
    }

    /** Whether the block of a place is there no more. */
    boolean isGone(Entry entry, Place place) {
        var field = place.field();
        var block = place.block();
        if (field == null || block == null) {
            return false;
        }
        var value = entry.variant(place.locale()).map(variant -> variant.fields().get(field));
        var definition = types.shaped(entry.type(), entry.typeVersion()).field(field);
        return definition.flatMap(known -> block(known, value.orElse(null), block)).isEmpty();
    }

    private static ProblemException refused(
            String pointer, String code, Map<String, Object> params) {
        return ProblemException.of(
                CoreProblem.VALIDATION_FAILED, List.of(FieldProblem.at(pointer, code, params)));
    }
}
