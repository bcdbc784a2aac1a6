package org.banyancms.core;

import java.time.Clock;
import org.banyancms.core.access.AccessEvents;
import org.banyancms.core.access.AccountLinks;
import org.banyancms.core.access.Actors;
import org.banyancms.core.access.ChallengeStore;
import org.banyancms.core.access.DeputationStore;
import org.banyancms.core.access.Deputies;
import org.banyancms.core.access.Duties;
import org.banyancms.core.access.DutyStore;
import org.banyancms.core.access.LoginAttempts;
import org.banyancms.core.access.OrganisationStore;
import org.banyancms.core.access.Organisations;
import org.banyancms.core.access.OwnPassword;
import org.banyancms.core.access.PasswordHasher;
import org.banyancms.core.access.RequiredFactor;
import org.banyancms.core.access.SecondFactorStore;
import org.banyancms.core.access.SecondFactors;
import org.banyancms.core.access.SecondStep;
import org.banyancms.core.access.SecretSeal;
import org.banyancms.core.access.SessionStore;
import org.banyancms.core.access.SignIn;
import org.banyancms.core.access.TokenStore;
import org.banyancms.core.access.Tokens;
import org.banyancms.core.access.UserStore;
import org.banyancms.core.access.Users;
import org.banyancms.core.access.Vouching;
import org.banyancms.core.audit.AuditStore;
import org.banyancms.core.audit.AuditTrail;
import org.banyancms.core.audit.AuditedAccess;
import org.banyancms.core.audit.AuditedEntries;
import org.banyancms.core.audit.AuditedJournal;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.store.access.AccessStoreConfiguration;
import org.banyancms.core.store.audit.AuditStoreConfiguration;
import org.banyancms.core.store.web.WebStoreConfiguration;
import org.banyancms.core.web.WebConfiguration;
import org.banyancms.core.web.access.AccessWebConfiguration;
import org.banyancms.core.web.audit.AuditWebConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * People, their rights and keys, the audit trail, and what every HTTP resource stands on. Needs a
 * clock, a source of identities, a {@link PasswordHasher}, a {@link SecretSeal} and MongoDB.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
@Import({
    WebConfiguration.class,
    WebStoreConfiguration.class,
    AccessStoreConfiguration.class,
    AccessWebConfiguration.class,
    AuditStoreConfiguration.class,
    AuditWebConfiguration.class
})
public class AccessConfiguration {

    @Bean
    Users users(
            UserStore store,
            OrganisationStore organisations,
            SessionStore sessions,
            PasswordHasher hasher,
            AccessEvents events,
            IdSource ids,
            Clock clock) {
        return new Users(store, organisations, sessions, hasher, events, ids, clock);
    }

    @Bean
    OwnPassword ownPassword(Users users, LoginAttempts attempts, AccessEvents events, Clock clock) {
        return new OwnPassword(users, attempts, events, clock);
    }

    @Bean
    Organisations organisations(OrganisationStore store, AccessEvents events, Clock clock) {
        return new Organisations(store, events, clock);
    }

    @Bean
    Duties duties(
            DutyStore store,
            OrganisationStore organisations,
            UserStore users,
            AccessEvents events,
            Clock clock) {
        return new Duties(store, organisations, users, events, clock);
    }

    @Bean
    Actors actors(UserStore users, DeputationStore deputations) {
        return new Actors(users, deputations);
    }

    @Bean
    Deputies deputies(
            DeputationStore store,
            UserStore users,
            AccessEvents events,
            IdSource ids,
            Clock clock) {
        return new Deputies(store, users, events, ids, clock);
    }

    @Bean
    Tokens tokens(
            TokenStore store,
            UserStore users,
            Actors actors,
            AccessEvents events,
            IdSource ids,
            Clock clock) {
        return new Tokens(store, users, actors, events, ids, clock);
    }

    @Bean
    SecondFactors secondFactors(
            SecondFactorStore store,
            Users users,
            OwnPassword passwords,
            SecretSeal seal,
            LoginAttempts attempts,
            AccessEvents events,
            Clock clock) {
        return new SecondFactors(store, users, passwords, seal, attempts, events, clock);
    }

    @Bean
    SecondStep secondStep(SecondFactors factors, ChallengeStore challenges, Clock clock) {
        return new SecondStep(factors, challenges, clock);
    }

    @Bean
    RequiredFactor requiredFactor(
            AccessSettings settings, SecondFactorStore factors, UserStore users) {
        return new RequiredFactor(settings.secondFactorRoles(), factors, users);
    }

    @Bean
    SignIn signIn(
            UserStore users,
            SessionStore sessions,
            LoginAttempts attempts,
            PasswordHasher hasher,
            SecondStep second,
            RequiredFactor required,
            Actors actors,
            AccessEvents events,
            Clock clock) {
        return new SignIn(
                users, sessions, attempts, hasher, second, required, actors, events, clock);
    }

    @Bean
    Vouching vouching(
            AccountLinks links,
            UserStore store,
            Users users,
            SignIn signIn,
            AccessEvents events,
            Clock clock) {
        return new Vouching(links, store, users, signIn, events, clock);
    }

    @Bean
    AuditTrail auditTrail(AuditStore store) {
        return new AuditTrail(store);
    }

    @Bean
    AuditedAccess auditedAccess(AuditTrail trail) {
        return new AuditedAccess(trail);
    }

    @Bean
    AuditedEntries auditedEntries(AuditTrail trail) {
        return new AuditedEntries(trail);
    }

    @Bean
    AuditedJournal auditedJournal(AuditTrail trail) {
        return new AuditedJournal(trail);
    }
}
