package org.banyancms.server.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The modules under one root package: the house itself, or an offending sample built after it.
 *
 * @param root the package that holds one package for each module
 */
record Layout(String root) {

    private static final Map<Layout, JavaClasses> READ = new ConcurrentHashMap<>();

    static final Layout HOUSE = new Layout("org.banyancms");

    /** What each module may use of the others. */
    static final Map<String, List<String>> MAY_USE =
            Map.of(
                    "embeddedmongo", List.of(),
                    "core", List.of(),
                    "media", List.of("core"),
                    "translations", List.of("core"),
                    "publishing", List.of("core"),
                    "server",
                            List.of(
                                    "core",
                                    "media",
                                    "translations",
                                    "publishing",
                                    "embeddedmongo"));

    /** The modules that have a domain of their own. */
    static final List<String> SLICES = List.of("core", "media", "translations", "publishing");

    /**
     * The one web package that shows itself: the words of HTTP (conditions, pages, bodies) that the
     * resources of every module share.
     */
    static final String SHARED_WEB = "core.web";

    static final String SHARED_STORE = "core.store.bson";

    /** The one client that may call the outside world. */
    static final String OUTBOUND = "publishing.http";

    /** The sample that breaks the rule of this name. */
    static Layout offending(String rule) {
        return new Layout("org.banyancms.server.architecture.offending." + rule);
    }

    JavaClasses classes() {
        return READ.computeIfAbsent(this, Layout::read);
    }

    private JavaClasses read() {
        var importer = new ClassFileImporter();
        return this.equals(HOUSE)
                ? importer.withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(place -> !place.contains("/org/banyancms/client/"))
                        .importPackages(root)
                : importer.importPackages(root);
    }

    String packageOf(String module) {
        return root + "." + module;
    }

    boolean holds(String module, JavaClass type) {
        return Named.isWithin(type.getPackageName(), packageOf(module));
    }

    /** Whether a type belongs to a module that has a domain of its own. */
    boolean isInSlice(JavaClass type) {
        return SLICES.stream().anyMatch(module -> holds(module, type));
    }
}
