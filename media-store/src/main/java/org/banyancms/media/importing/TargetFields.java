package org.banyancms.media.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.FieldDefinition;
import org.banyancms.core.type.FieldKind;
import org.banyancms.media.problem.MediaProblem;

/**
 * The fields of a content type that a document fills.
 *
 * @param body name of the field for the text
 * @param summary whether there is a field for the summary
 */
record TargetFields(String body, boolean summary) {

    /**
     * The fields of a type.
     *
     * @throws ProblemException {@code import_type_without_body}
     */
    static TargetFields of(ContentType type) {
        var body = type.localisedFields().filter(TargetFields::isRich).findFirst();
        if (body.isEmpty() || type.localisedFields().noneMatch(each -> isText(each, "title"))) {
            throw ProblemException.of(
                    MediaProblem.IMPORT_TYPE_WITHOUT_BODY, Map.of("type", type.name()));
        }
        boolean summary = type.localisedFields().anyMatch(each -> isText(each, "summary"));
        return new TargetFields(body.get().name(), summary);
    }

    private static boolean isRich(FieldDefinition field) {
        return field.kind() == FieldKind.RICH_TEXT;
    }

    private static boolean isText(FieldDefinition field, String name) {
        return field.kind() == FieldKind.TEXT && field.name().equals(name);
    }

    /** The values with the pictures' assets in their places; all else stays as it was. */
    Map<String, Object> values(
            Map<String, Object> before, Proposal proposal, Map<String, String> assets) {
        var values = new LinkedHashMap<>(before);
        values.put("title", proposal.title());
        if (summary && !proposal.summary().isEmpty()) {
            values.put("summary", proposal.summary());
        }
        var text = new PicturePlaces(assets).filled(proposal.body());
        values.put(body, RichTextTree.write(text));
        return values;
    }
}
