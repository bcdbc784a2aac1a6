package org.banyancms.core.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.Objects;

/**
 * The schema of the content types as they are in one edition.
 *
 * @param text in the schema's language
 * @param objects the name of each content type's object
 * @param graph the same, ready to be asked
 * @param refusals how refusals are told
 */
record Schema(String text, Map<String, String> objects, GraphQLSchema graph, Refusals refusals) {

    static Schema of(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().<Schema>get(Schema.class));
    }

    /** The name of a content type's object. */
    String object(String type) {
        return objects.getOrDefault(type, "");
    }
}
