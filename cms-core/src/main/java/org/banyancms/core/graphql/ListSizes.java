package org.banyancms.core.graphql;

import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import org.banyancms.core.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/** How long the list of a field may be. */
final class ListSizes {
    /** What a list of references is taken for, whose length no question says. */
    static final int REFERENCES = 10;

    private static final String SIZE = "size";

    private final Map<String, @Nullable Object> variables;

    ListSizes(Map<String, @Nullable Object> variables) {
        this.variables = variables;
    }

    int of(Field field, @Nullable GraphQLFieldDefinition definition) {
        if (definition == null) {
            return 1;
        }
        if (definition.getArgument(SIZE) != null) {
            return field.getArguments().stream()
                    .filter(argument -> argument.getName().equals(SIZE))
                    .map(argument -> size(argument.getValue()))
                    .findFirst()
                    .orElse(Arguments.DEFAULT_SIZE);
        }
        return isListOfEntries(definition) ? REFERENCES : 1;
    }

    /** A size beyond all bounds is refused where the list is read. */
    private int size(@Nullable Value<?> value) {
        int asked =
                switch (value) {
                    case IntValue number -> number.getValue().intValue();
                    case VariableReference variable ->
                            variables.get(variable.getName()) instanceof Number number
                                    ? number.intValue()
                                    : SearchQuery.LARGEST_PAGE;
                    case null, default -> Arguments.DEFAULT_SIZE;
                };
        return Math.clamp(asked, 1, SearchQuery.LARGEST_PAGE);
    }

    /** The items of a page are counted where the page is asked for. */
    private static boolean isListOfEntries(GraphQLFieldDefinition definition) {
        return !definition.getName().equals("items")
                && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))
                && GraphQLTypeUtil.unwrapAll(definition.getType())
                        instanceof GraphQLFieldsContainer container
                && container.getFieldDefinition("contentHash") != null;
    }
}
