package org.banyancms.core.graphql;

import graphql.schema.DataFetcher;

/**
 * One field of an object of the schema.
 *
 * @param name its name
 * @param signature what follows the name in the schema's language: arguments and type
 * @param description what it is
 * @param fetcher where its value comes from
 */
record Member(String name, String signature, String description, DataFetcher<?> fetcher) {

    /** As the schema's language has it. */
    String text() {
        return "  " + SchemaText.quoted(description) + "\n  " + name + signature + "\n";
    }
}
