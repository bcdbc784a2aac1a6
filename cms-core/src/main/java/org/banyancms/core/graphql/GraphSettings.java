package org.banyancms.core.graphql;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one GraphQL question may ask for.
 *
 * @param characters longest question, in characters
 * @param tokens most words and signs of a question
 * @param depth deepest nesting of fields
 * @param fields most fields, those of fragments counted wherever they are used
 * @param aliases most fields under other names
 * @param complexity most values that a question may come to: the fields within a list count as
 *     often as the list is asked to be long
 * @param entries most entries that one answer may refer to
 * @param time longest time that an answer may take
 * @param documents memory for questions that have been read and found valid
 */
@ConfigurationProperties("banyan.graphql")
public record GraphSettings(
        @DefaultValue("20000") int characters,
        @DefaultValue("3000") int tokens,
        @DefaultValue("12") int depth,
        @DefaultValue("500") int fields,
        @DefaultValue("50") int aliases,
        @DefaultValue("10000") int complexity,
        @DefaultValue("500") int entries,
        @DefaultValue("5s") Duration time,
        @DefaultValue("8MB") DataSize documents) {

    /** Memory for questions, in bytes. */
    public long documentBytes() {
        return documents.toBytes();
    }
}
