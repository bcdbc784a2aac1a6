package org.banyancms.core.graphql;

import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which object a live variant is. */
final class TypeOfShown implements TypeResolver {
    @Override
    public @Nullable GraphQLObjectType getType(TypeResolutionEnvironment environment) {
        Shown shown = Objects.requireNonNull(environment.getObject());
        var schema =
                Objects.requireNonNull(environment.getGraphQLContext().<Schema>get(Schema.class));
        return environment.getSchema().getObjectType(schema.object(shown.variant().type()));
    }
}
