package org.banyancms.media.web.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.media.asset.Consent;
import org.banyancms.media.asset.UsageClass;
import org.jspecify.annotations.Nullable;

/**
 * A consent on the wire.
 *
 * @param number which consent of the asset; only in answers
 * @param subject the person, or a label of the group
 * @param kind {@code person}, {@code group} or {@code crowd}; {@code person} where nothing is said
 * @param purposes of {@code editorial}, {@code promotional}, {@code commercial}
 * @param minor whether anyone of them is a child
 * @param guardian who agrees for the child
 * @param validTo last day
 * @param withdrawnAt when they took their word back
 */
record ConsentBody(
        @Nullable Integer number,
        @Nullable String subject,
        @Nullable String kind,
        @Nullable List<String> purposes,
        @Nullable Boolean minor,
        @Nullable String guardian,
        @Nullable LocalDate validTo,
        @Nullable Instant withdrawnAt) {

    static ConsentBody of(int number, Consent consent) {
        return new ConsentBody(
                number,
                consent.subject(),
                consent.kind().name().toLowerCase(Locale.ROOT),
                consent.purposes().stream().sorted().map(UsageClass::word).toList(),
                consent.minor(),
                consent.guardian(),
                consent.validTo(),
                consent.withdrawnAt());
    }

    Consent read(int asked) {
        var faults = new Faults();
        if (number != null && number != asked) {
            faults.add(
                    "/number",
                    "not_the_one_addressed",
                    Map.of("value", number, "addressed", asked));
        }
        var consent =
                new Consent(
                        faults.required("/subject", subject, 200),
                        kind(faults),
                        readPurposes(faults),
                        minor != null && minor,
                        faults.text("/guardian", guardian, 200),
                        validTo,
                        withdrawnAt);
        faults.refuse();
        return consent;
    }

    private Consent.Kind kind(Faults faults) {
        var word = kind == null ? "person" : kind;
        return Arrays.stream(Consent.Kind.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(
                            "/kind",
                            "unknown_choice",
                            Map.of("value", word, "choices", "[person, group, crowd]"));
                    return Consent.Kind.PERSON;
                });
    }

    private LinkedHashSet<UsageClass> readPurposes(Faults faults) {
        var read = new LinkedHashSet<UsageClass>();
        if (purposes == null || purposes.isEmpty()) {
            faults.add("/purposes", "required", Map.of());
            return read;
        }
        for (int i = 0; i < purposes.size(); i++) {
            var word = purposes.get(i);
            var pointer = "/purposes/" + i;
            UsageClass.ofWord(word)
                    .ifPresentOrElse(
                            read::add,
                            () -> faults.add(pointer, "unknown_choice", RightsBody.choices(word)));
        }
        return read;
    }
}
