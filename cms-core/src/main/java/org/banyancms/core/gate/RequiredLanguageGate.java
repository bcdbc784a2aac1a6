package org.banyancms.core.gate;

import java.util.List;
import java.util.Map;
import org.banyancms.core.journal.Journal;

/**
 * G09, the part of the law: organisation profiles and contacts must also be public in English
 * (Decree 42/2022).
 */
final class RequiredLanguageGate implements PublishGate {
    private final Journal journal;

    RequiredLanguageGate(Journal journal) {
        this.journal = journal;
    }

    @Override
    public String code() {
        return "G09";
    }

    @Override
    public List<Finding> check(GateContext context) {
        return context.type().requiredLocales().stream()
                .filter(locale -> !context.together().contains(locale))
                .filter(locale ->
                        journal.live(context.entry().id(), locale, journal.head()).isEmpty())
                .map(locale ->
                        new Finding(
                                "G09",
                                GateLevel.WARN,
                                "",
                                context.variant().locale(),
                                "required_language",
                                Map.of("language", locale.value()),
                                "NĐ 42/2022"))
                .toList();
    }
}
