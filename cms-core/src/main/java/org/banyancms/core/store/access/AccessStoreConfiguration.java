package org.banyancms.core.store.access;

import org.banyancms.core.access.AccountLinks;
import org.banyancms.core.access.ChallengeStore;
import org.banyancms.core.access.DeputationStore;
import org.banyancms.core.access.DutyStore;
import org.banyancms.core.access.LoginAttempts;
import org.banyancms.core.access.OrganisationStore;
import org.banyancms.core.access.SecondFactorStore;
import org.banyancms.core.access.SessionStore;
import org.banyancms.core.access.TokenStore;
import org.banyancms.core.access.UserStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Keeps in MongoDB who may do what. */
@Configuration(proxyBeanMethods = false)
public class AccessStoreConfiguration {

    @Bean
    UserStore userStore(MongoOperations mongo) {
        return new MongoUserStore(mongo);
    }

    @Bean
    OrganisationStore organisationStore(MongoOperations mongo) {
        return new MongoOrganisationStore(mongo);
    }

    @Bean
    DutyStore dutyStore(MongoOperations mongo) {
        return new MongoDutyStore(mongo);
    }

    @Bean
    AccountLinks accountLinks(MongoOperations mongo) {
        return new MongoAccountLinks(mongo);
    }

    @Bean
    DeputationStore deputationStore(MongoOperations mongo) {
        return new MongoDeputationStore(mongo);
    }

    @Bean
    TokenStore tokenStore(MongoOperations mongo) {
        return new MongoTokenStore(mongo);
    }

    @Bean
    SessionStore sessionStore(MongoOperations mongo) {
        return new MongoSessionStore(mongo);
    }

    @Bean
    SecondFactorStore secondFactorStore(MongoOperations mongo) {
        return new MongoSecondFactorStore(mongo);
    }

    @Bean
    ChallengeStore challengeStore(MongoOperations mongo) {
        return new MongoChallengeStore(mongo);
    }

    @Bean
    LoginAttempts loginAttempts(MongoOperations mongo) {
        return new MongoLoginAttempts(mongo);
    }
}
