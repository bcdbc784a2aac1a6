package org.banyancms.core.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.FieldDefinition;

/** The objects of the schema that content types and their blocks become. */
final class FieldTypes {
    private final Names names;
    private final Map<String, String> objects = new HashMap<>();
    private final List<ObjectShape> blocks = new ArrayList<>();

    FieldTypes(Names names, List<ContentType> types) {
        this.names = names;
        types.forEach(type -> objects.put(type.name(), names.fresh(Names.pascal(type.name()))));
    }

    /** The name of a content type's object. */
    String object(String type) {
        return objects.getOrDefault(type, "Entry");
    }

    /** A content type's own fields, under names that do not collide with those of all variants. */
    List<Member> members(ContentType type) {
        return members(object(type.name()), type.fields(), new Names(CommonMembers.NAMES), true);
    }

    /** The blocks that have been met. */
    List<ObjectShape> blocks() {
        return blocks;
    }

    private List<Member> members(
            String owner, List<FieldDefinition> fields, Names taken, boolean whole) {
        return fields.stream()
                // the variant's own slug says more: the writer's wish may have been taken
                .filter(field -> !whole || !field.name().equals("slug"))
                .map(field -> {
                    var name = taken.fresh(field.name());
                    var type = type(owner, field);
                    var description = SchemaText.labels(field.labels(), field.name());
                    return new Member(name, ": " + type, description, FieldValues.of(field));
                })
                .toList();
    }

    private String type(String owner, FieldDefinition field) {
        return switch (field.kind()) {
            case TEXT, CHOICE, LUNAR_DATE -> "String";
            case NUMBER -> "Float";
            case BOOLEAN -> "Boolean";
            case DATE -> "Date";
            case INSTANT -> "DateTime";
            case TAGS -> "[String!]";
            case RICH_TEXT -> "RichText";
            case GEO_POINT -> "GeoPoint";
            case FACTS -> "[Fact!]";
            case SOURCES -> "[Source!]";
            case ASSET -> "Asset";
            case ASSETS -> "[Asset!]";
            case REFERENCE -> target(field);
            case REFERENCES -> "[" + target(field) + "]";
            case BLOCK -> block(owner, field);
            case LIST -> "[" + block(owner, field) + "!]";
        };
    }

    /** The object that a reference leads to, where it can lead to one alone. */
    private String target(FieldDefinition field) {
        var targets = field.rules().targets();
        return targets.size() == 1 ? object(targets.getFirst()) : "Entry";
    }

    private String block(String owner, FieldDefinition field) {
        if (field.fields().isEmpty()) {
            return "JSON";
        }
        var name = names.fresh(owner + Names.pascal(field.name()));
        var members = members(name, field.fields(), new Names(Set.of()), false);
        blocks.add(
                new ObjectShape(
                        "type " + name,
                        name,
                        SchemaText.labels(field.labels(), field.name()),
                        members));
        return name;
    }
}
