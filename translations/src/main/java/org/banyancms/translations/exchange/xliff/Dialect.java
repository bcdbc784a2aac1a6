package org.banyancms.translations.exchange.xliff;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What differs between the versions of XLIFF. */
enum Dialect {
    V1_2("1.2", "urn:oasis:names:tc:xliff:document:1.2"),
    V2_0("2.0", "urn:oasis:names:tc:xliff:document:2.0"),
    V2_1("2.1", "urn:oasis:names:tc:xliff:document:2.0"),
    V2_2("2.2", "urn:oasis:names:tc:xliff:document:2.2");

    static final Set<String> NAMESPACES =
            Stream.of(values()).map(Dialect::namespace).collect(Collectors.toUnmodifiableSet());

    private final String version;
    private final String namespace;

    Dialect(String version, String namespace) {
        this.version = version;
        this.namespace = namespace;
    }

    String version() {
        return version;
    }

    String namespace() {
        return namespace;
    }

    boolean isOld() {
        return this == V1_2;
    }
}
