package org.banyancms.core;

import java.time.Clock;
import java.time.Duration;
import org.banyancms.core.access.AccessEvents;
import org.banyancms.core.access.GrantHolding;
import org.banyancms.core.access.Holding;
import org.banyancms.core.access.OrganisationStore;
import org.banyancms.core.access.Organisations;
import org.banyancms.core.access.Succession;
import org.banyancms.core.release.ClockWatch;
import org.banyancms.core.store.succession.SuccessionStoreConfiguration;
import org.banyancms.core.succession.Estate;
import org.banyancms.core.succession.MergerDesk;
import org.banyancms.core.succession.MergerRules;
import org.banyancms.core.succession.MergerRunner;
import org.banyancms.core.succession.MergerSteps;
import org.banyancms.core.succession.MergerStore;
import org.banyancms.core.succession.MissedMergers;
import org.banyancms.core.web.succession.SuccessionWebConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Mergers of organisations, put together. */
@Configuration(proxyBeanMethods = false)
@Import({
    HoldingConfiguration.class,
    SuccessionStoreConfiguration.class,
    SuccessionWebConfiguration.class
})
class SuccessionConfiguration {

    @Bean
    Estate estate(ObjectProvider<Holding> holdings) {
        return new Estate(() -> holdings.orderedStream().toList());
    }

    @Bean
    MergerRules mergerRules(Organisations organisations, MergerStore store) {
        return new MergerRules(organisations, store);
    }

    @Bean
    MergerDesk mergerDesk(
            MergerStore store, MergerRules rules, Estate estate, AccessEvents events, Clock clock) {
        return new MergerDesk(store, rules, estate, events, clock);
    }

    @Bean
    MergerRunner mergerRunner(
            MergerStore store,
            MergerRules rules,
            OrganisationStore organisations,
            GrantHolding grants,
            Estate estate,
            AccessEvents events,
            Clock clock) {
        var steps = new MergerSteps(new Succession(organisations, events), grants, estate);
        var watch = new ClockWatch(clock, System::nanoTime);
        return new MergerRunner(store, rules, steps, estate, events, clock, watch::isSteady);
    }

    @Bean
    MissedMergers missedMergers(MergerStore store, Clock clock) {
        return new MissedMergers(store, clock);
    }

    /** On a thread of their own: what launches releases must not wait for them. */
    @Bean(initMethod = "start", destroyMethod = "close")
    CoreTimers mergerTimers(MergerRunner runner) {
        var timers = new CoreTimers("merger-timer");
        timers.every(Duration.ofSeconds(1), "Merging organisations", runner::tick);
        return timers;
    }
}
