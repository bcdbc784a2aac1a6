package org.banyancms.core.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** The scalars that GraphQL does not have by itself. */
final class Scalars {
    private Scalars() {}

    static List<GraphQLScalarType> all() {
        return List.of(
                scalar("JSON", new Given()),
                scalar("DateTime", new Given()),
                scalar("Date", new Given()),
                scalar("Long", new Whole()));
    }

    private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }

    /** What goes out as it is, and never comes in. */
    private static class Given implements Coercing<Object, Object> {
        @Override
        public Object serialize(Object value, GraphQLContext context, Locale language) {
            return value;
        }
    }

    /** A whole number of 64 bits. */
    private static final class Whole extends Given {
        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale language) {
            if (input instanceof Integer || input instanceof Long) {
                return ((Number) input).longValue();
            }
            throw new CoercingParseValueException("Long");
        }

        @Override
        public Object parseLiteral(
                Value<?> input,
                CoercedVariables variables,
                GraphQLContext context,
                Locale language) {
            if (input instanceof IntValue number && isLong(number.getValue())) {
                return number.getValue().longValue();
            }
            throw new CoercingParseLiteralException("Long");
        }

        private static boolean isLong(BigInteger number) {
            return number.bitLength() < Long.SIZE;
        }
    }
}
