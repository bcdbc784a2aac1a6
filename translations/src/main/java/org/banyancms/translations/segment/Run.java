package org.banyancms.translations.segment;

/** A piece of a segment as it is told to the outside: text, or a code by its id. */
public sealed interface Run {

    /**
     * Text.
     *
     * @param text in NFC, without private-use characters
     */
    record Text(String text) implements Run {}

    /**
     * A code.
     *
     * @param id of the source's code
     */
    record Code(String id) implements Run {}
}
