package org.banyancms.core.graphql;

import graphql.schema.DataFetcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One object of the schema.
 *
 * @param head what opens it, such as {@code type Article implements Entry}
 * @param name its name
 * @param description what it is
 * @param members its fields
 */
record ObjectShape(String head, String name, String description, List<Member> members) {
    ObjectShape {
        members = List.copyOf(members);
    }

    /** As the schema's language has it. */
    String text() {
        return SchemaText.quoted(description)
                + "\n"
                + head
                + " {\n"
                + members.stream().map(Member::text).collect(Collectors.joining())
                + "}\n\n";
    }

    boolean isInterface() {
        return head.startsWith("interface");
    }

    /** Where the values come from. */
    Map<String, DataFetcher<?>> fetchers() {
        var fetchers = new LinkedHashMap<String, DataFetcher<?>>();
        members.forEach(member -> fetchers.put(member.name(), member.fetcher()));
        return fetchers;
    }
}
