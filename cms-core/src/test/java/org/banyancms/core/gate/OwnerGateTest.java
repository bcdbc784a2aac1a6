package org.banyancms.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.access.Organisation;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.OrganisationStore;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After G02 of the domain: plan II.2-b. */
@DisplayName("G02: an owner in office, who may speak of it")
class OwnerGateTest {

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "in office, and of its topic | tourism festivals | | | tourism |",
                "without topics of its own it speaks of all | | | | history-heritage |",
                "in office since this second | | 2026-09-02T02:00:00Z | | tourism |",
                "for one second more | | | 2026-09-02T02:00:01Z | tourism |",
                "of another's topic | tourism | | | investment | /owner not_competent",
                "of defence without owning it | | | | defence | /owner not_competent",
                "begins in a second | | 2026-09-02T02:00:01Z | | tourism | /owner not_in_office",
                "has been merged away | | | 2026-07-01T00:00:00Z | tourism | /owner not_in_office",
                "not in the register | - | | | tourism | /owner unknown_owner",
            })
    void table(
            String what,
            @Nullable String owns,
            @Nullable Instant from,
            @Nullable Instant to,
            String topic,
            @Nullable String said) {
        boolean known = !"-".equals(owns);
        var topics = owns == null ? List.<String>of() : Arrays.asList(owns.split(" "));
        var register =
                new Register(
                        known
                                ? Optional.of(
                                        new Organisation(
                                                Sample.OWNER,
                                                Map.of(LocaleTag.VI, "Sở"),
                                                topics,
                                                null,
                                                null,
                                                from,
                                                to,
                                                null,
                                                1))
                                : Optional.empty());
        var context = Sample.shared("article", "{}").context(Set.of(), Set.of(topic));

        assertThat(Sample.said(new OwnerGate(register), context))
                .as(what)
                .isEqualTo(said == null ? List.of() : List.of(said));
    }

    private record Register(Optional<Organisation> one) implements OrganisationStore {
        @Override
        public boolean insert(Organisation organisation) {
            return false;
        }

        @Override
        public boolean replace(Organisation organisation, long expectedRevision) {
            return false;
        }

        @Override
        public Optional<Organisation> find(OrganisationCode code) {
            return one;
        }

        @Override
        public List<Organisation> after(String code, int limit) {
            return one.stream().toList();
        }
    }
}
