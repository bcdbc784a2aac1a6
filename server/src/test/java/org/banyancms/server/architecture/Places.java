package org.banyancms.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** The kinds of rooms in a module. */
final class Places {

    private Places() {}

    /** Where MongoDB is spoken. */
    static DescribedPredicate<JavaClass> store() {
        return segment("store");
    }

    /** Where HTTP is spoken. */
    static DescribedPredicate<JavaClass> web() {
        return segment("web");
    }

    /** Where Lucene is spoken. */
    static DescribedPredicate<JavaClass> lucene() {
        return describe(
                "in search.lucene", type -> type.getPackageName().contains(".search.lucene"));
    }

    /** Where S3 is spoken. */
    static DescribedPredicate<JavaClass> s3() {
        return segment("s3");
    }

    /**
     * Wiring: it must know both sides. Settings are bound by Spring, and so carry its annotation.
     */
    static DescribedPredicate<JavaClass> wiring() {
        return describe(
                "configurations and settings",
                type -> {
                    var outermost = Named.outermost(type);
                    return outermost.getSimpleName().endsWith("Configuration")
                            || isSettings(type)
                            || isSettings(outermost);
                });
    }

    private static boolean isSettings(JavaClass type) {
        return type.isAnnotatedWith(
                "org.springframework.boot.context.properties.ConfigurationProperties");
    }

    private static DescribedPredicate<JavaClass> segment(String name) {
        return describe("in " + name, type -> Named.hasSegment(type.getPackageName(), name));
    }
}
