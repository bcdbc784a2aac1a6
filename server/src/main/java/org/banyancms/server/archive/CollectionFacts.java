package org.banyancms.server.archive;

/**
 * What a collection held.
 *
 * @param collection its name
 * @param documents how many
 * @param sum see {@link DocumentSum}, in hexadecimal
 */
record CollectionFacts(String collection, long documents, String sum) {}
