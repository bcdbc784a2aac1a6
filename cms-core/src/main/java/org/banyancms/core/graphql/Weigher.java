package org.banyancms.core.graphql;

import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weighs a valid question. Each fragment is weighed once, however often it is used. */
final class Weigher {
    private final GraphQLSchema schema;
    private final ListSizes sizes;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Weight> weighed = new HashMap<>();

    Weigher(GraphQLSchema schema, Map<String, @Nullable Object> variables) {
        this.schema = schema;
        this.sizes = new ListSizes(variables);
    }

    /** The heaviest of its operations. */
    Weight weigh(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(operation -> weigh(operation.getSelectionSet(), schema.getQueryType()))
                .reduce(Weight.NOTHING, Weight::max);
    }

    private Weight weigh(@Nullable SelectionSet set, @Nullable GraphQLFieldsContainer parent) {
        var sum = Weight.NOTHING;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                sum = sum.and(weigh(selection, parent));
            }
        }
        return sum;
    }

    private Weight weigh(Selection<?> selection, @Nullable GraphQLFieldsContainer parent) {
        return switch (selection) {
            case Field field -> field(field, parent);
            case InlineFragment inline ->
                    weigh(
                            inline.getSelectionSet(),
                            inline.getTypeCondition() == null
                                    ? parent
                                    : container(inline.getTypeCondition().getName()));
            case FragmentSpread spread -> fragment(spread.getName());
            default -> Weight.NOTHING;
        };
    }

    private Weight fragment(String name) {
        var known = weighed.get(name);
        var fragment = fragments.get(name);
        if (known != null || fragment == null) {
            return known == null ? Weight.NOTHING : known;
        }
        var weight =
                weigh(fragment.getSelectionSet(), container(fragment.getTypeCondition().getName()));
        weighed.put(name, weight);
        return weight;
    }

    private Weight field(Field field, @Nullable GraphQLFieldsContainer parent) {
        boolean alias = field.getAlias() != null;
        if (parent == null || Introspection.isIntrospectionTypes(field.getName())) {
            return Weight.NOTHING.beneath(1, alias); // has limits of its own
        }
        var definition = parent.getFieldDefinition(field.getName());
        var within = weigh(field.getSelectionSet(), beneath(definition));
        return within.beneath(sizes.of(field, definition), alias);
    }

    private static @Nullable GraphQLFieldsContainer beneath(
            @Nullable GraphQLFieldDefinition definition) {
        return definition != null
                        && GraphQLTypeUtil.unwrapAll(definition.getType())
                                instanceof GraphQLFieldsContainer container
                ? container
                : null;
    }

    private @Nullable GraphQLFieldsContainer container(String name) {
        return schema.getType(name) instanceof GraphQLFieldsContainer container ? container : null;
    }
}
