package org.banyancms.server.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;

/** Questions about names, asked of whole segments and never of parts of words. */
final class Named {

    private Named() {}

    static boolean isWithin(String packageName, String ancestor) {
        return packageName.equals(ancestor) || packageName.startsWith(ancestor + ".");
    }

    static boolean hasSegment(String packageName, String segment) {
        return Arrays.asList(packageName.split("\\.")).contains(segment);
    }

    /** The type itself, or the one that all its nesting ends in. */
    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Named::outermost).orElse(type);
    }

    static DescribedPredicate<JavaClass> within(List<String> packages) {
        return DescribedPredicate.describe(
                "in " + String.join(", ", packages),
                type -> packages.stream().anyMatch(p -> isWithin(type.getPackageName(), p)));
    }
}
