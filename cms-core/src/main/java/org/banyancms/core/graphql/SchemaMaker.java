package org.banyancms.core.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyancms.core.delivery.Subjects;
import org.banyancms.core.type.ContentType;

/** Makes a schema of content types. */
final class SchemaMaker {
    private static final Set<String> TAKEN =
            Set.of(
                    "Query",
                    "Mutation",
                    "Subscription",
                    "Entry",
                    "EntryPage",
                    "EntryFilter",
                    "JSON",
                    "DateTime",
                    "Date",
                    "Long",
                    "String",
                    "Int",
                    "Float",
                    "Boolean",
                    "ID",
                    "Organisation",
                    "RichText",
                    "Asset",
                    "FocalPoint",
                    "Rendition",
                    "Track",
                    "GeoPoint",
                    "Fact",
                    "Source",
                    "Correction",
                    "NumberFilter",
                    "InstantFilter",
                    "DateFilter",
                    "BooleanFilter",
                    "WordsFilter",
                    "CodeFilter",
                    "CodesFilter");

    private final List<ContentType> types;
    private final Roots roots;
    private final Lists lists;
    private final Names names = new Names(TAKEN);
    private final Names questions = new Names(Set.of("entry", "entries", "sequence"));
    private final FieldTypes fields;
    private final List<ObjectShape> shapes = new ArrayList<>();
    private final List<Member> query = new ArrayList<>();
    private final StringBuilder filters = new StringBuilder();

    SchemaMaker(List<ContentType> types, Roots roots, Lists lists) {
        this.types = types;
        this.roots = roots;
        this.lists = lists;
        this.fields = new FieldTypes(names, types);
    }

    Schema make(Refusals refusals) {
        anyType();
        types.forEach(this::type);
        shapes.addAll(fields.blocks());
        shapes.add(new ObjectShape("type Query", "Query", "What is live.", query));
        var text =
                SchemaText.common()
                        + "\n"
                        + shapes.stream().map(ObjectShape::text).collect(Collectors.joining())
                        + filters;
        var graph =
                new SchemaGenerator()
                        .makeExecutableSchema(new SchemaParser().parse(text), wiring());
        return new Schema(text, objects(), graph, refusals);
    }

    private Map<String, String> objects() {
        var objects = new HashMap<String, String>();
        types.forEach(type -> objects.put(type.name(), fields.object(type.name())));
        return Map.copyOf(objects);
    }

    private void anyType() {
        shapes.add(
                new ObjectShape(
                        "interface Entry",
                        "Entry",
                        "A story of any type, live in a language.",
                        CommonMembers.ALL));
        questions("entry", "entries", "Entry", "a story of any type", List.of());
        query.add(
                new Member(
                        "sequence",
                        ": Long!",
                        "The sequence that the answer stands for.",
                        environment -> {
                            var reading = Reading.of(environment);
                            reading.isAbout(Subjects.everything());
                            return reading.sequence();
                        }));
    }

    private void type(ContentType type) {
        var name = fields.object(type.name());
        var label = SchemaText.labels(type.labels(), type.name());
        var members = Stream.concat(CommonMembers.ALL.stream(), fields.members(type).stream());
        shapes.add(
                new ObjectShape(
                        "type " + name + " implements Entry", name, label, members.toList()));
        var one = questions.fresh(Names.camel(type.name()));
        questions(one, questions.fresh(one + "List"), name, label, List.of(type));
    }

    private void questions(
            String one, String many, String object, String label, List<ContentType> only) {
        var own = only.stream().map(ContentType::name).collect(Collectors.toUnmodifiableSet());
        boolean any = only.isEmpty();
        var page = any ? "EntryPage" : names.fresh(object + "Page");
        var filter = any ? "EntryFilter" : names.fresh(object + "Filter");
        query.add(
                new Member(
                        one,
                        Arguments.ONE + ": " + object,
                        "One by id or slug: " + label,
                        environment -> roots.one(environment, own)));
        query.add(
                new Member(
                        many,
                        Arguments.list(filter, !any) + ": " + page,
                        "Those live in a language: "
                                + label
                                + ". Sorted by: "
                                + FilterText.sorts(any ? types : only)
                                + "; a hyphen before one that descends.",
                        environment -> lists.page(environment, own)));
        filters.append(FilterText.of(filter, any ? types : only));
        filters.append(page(page, object));
    }

    private static String page(String name, String object) {
        return """
        type %s {
          "The sequence that the list stands for."
          sequence: Long!
          "How many there are in all; counted only where it is asked for."
          total: Long
          "Cursor of the next page, if there is one."
          after: String
          "Whether nothing has the words as they were written, so that these have words like them."
          near: Boolean!
          items: [%s!]!
        }

        """
                .formatted(name, object);
    }

    private RuntimeWiring wiring() {
        var wiring = RuntimeWiring.newRuntimeWiring();
        Scalars.all().forEach(wiring::scalar);
        for (var shape : shapes) {
            if (shape.isInterface()) {
                wiring.type(shape.name(), type -> type.typeResolver(new TypeOfShown()));
            } else {
                wiring.type(shape.name(), type -> type.dataFetchers(fetchers(shape)));
            }
        }
        wiring.type("RichText", type -> type.dataFetcher("text", FieldValues.words()));
        wiring.type("Organisation", type -> type.dataFetcher("name", new OrganisationName()));
        return wiring.build();
    }

    @SuppressWarnings("rawtypes") // as the library has it
    private static Map<String, DataFetcher> fetchers(ObjectShape shape) {
        return new HashMap<>(shape.fetchers());
    }
}
