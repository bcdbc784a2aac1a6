package org.banyancms.server.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyancms.core.problem.ProblemKind;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Every problem that any module names: the enums that implement {@link ProblemKind}. */
@Component
public final class ProblemKinds {
    private final List<ProblemKind> kinds;

    ProblemKinds() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProblemKind.class));
        this.kinds =
                scanner.findCandidateComponents("org.banyancms").stream()
                        .flatMap(ProblemKinds::constants)
                        .sorted(Comparator.comparing(ProblemKind::code))
                        .toList();
    }

    /** All of them, by code. */
    public List<ProblemKind> all() {
        return kinds;
    }

    /** The one of this code. */
    public Optional<ProblemKind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    private static Stream<ProblemKind> constants(BeanDefinition found) {
        var type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
        var constants = type.getEnumConstants();
        return constants == null
                ? Stream.empty()
                : Stream.of(constants).map(ProblemKind.class::cast);
    }
}
