package org.banyancms.core.succession;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.access.AccessEvents;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.ApiToken;
import org.banyancms.core.access.Duty;
import org.banyancms.core.access.DutyHolding;
import org.banyancms.core.access.DutyStore;
import org.banyancms.core.access.GrantHolding;
import org.banyancms.core.access.HeldGrant;
import org.banyancms.core.access.Organisation;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.OrganisationStore;
import org.banyancms.core.access.Organisations;
import org.banyancms.core.access.PeopleHolding;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.RoleGrant;
import org.banyancms.core.access.Succession;
import org.banyancms.core.access.TokenHolding;
import org.banyancms.core.access.TokenScope;
import org.banyancms.core.access.TokenStore;
import org.banyancms.core.access.UserAccount;
import org.banyancms.core.access.UserStore;
import org.banyancms.core.assignment.AssignmentHolding;
import org.banyancms.core.assignment.AssignmentStore;
import org.banyancms.core.audit.AuditRecord;
import org.banyancms.core.audit.AuditStore;
import org.banyancms.core.audit.AuditTrail;
import org.banyancms.core.audit.AuditedAccess;
import org.banyancms.core.house.House;
import org.banyancms.core.house.SteppedClock;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.ReleaseHolding;
import org.banyancms.core.release.Schedule;
import org.banyancms.core.store.access.AccessStoreConfiguration;
import org.banyancms.core.store.assignment.AssignmentStoreConfiguration;
import org.banyancms.core.store.audit.AuditStoreConfiguration;
import org.banyancms.core.store.succession.SuccessionStoreConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** A repository with a register of organisations, and nodes that merge them. */
final class Capital implements AutoCloseable {
    static final OrganisationCode OLD = House.OWNER;
    static final OrganisationCode NEW = new OrganisationCode("SVHTT");
    static final OrganisationCode LAST = new OrganisationCode("SVH");
    static final OrganisationCode MEMBER = new OrganisationCode("BTT");
    static final Instant TODAY = Instant.parse("2026-12-01T00:00:00Z");
    static final Instant DAY = TODAY.plus(Duration.ofDays(30));
    static final Actor ADMIN = admin("root");

    final SteppedClock clock = new SteppedClock(TODAY);
    final House house = new House(clock);
    final AnnotationConfigApplicationContext stores = new AnnotationConfigApplicationContext();
    final OrganisationStore organisations;
    final UserStore users;
    final DutyStore duties;
    final TokenStore tokens;
    final MergerStore mergers;
    final AuditTrail trail;
    final AccessEvents told;
    final MergerDesk desk;
    private final MergerRules rules;
    private final GrantHolding grants;
    private final Estate estate;

    Capital() {
        stores.registerBean(MongoOperations.class, () -> house.mongo);
        stores.register(
                AccessStoreConfiguration.class,
                AuditStoreConfiguration.class,
                AssignmentStoreConfiguration.class,
                SuccessionStoreConfiguration.class);
        stores.refresh();
        organisations = stores.getBean(OrganisationStore.class);
        users = stores.getBean(UserStore.class);
        duties = stores.getBean(DutyStore.class);
        tokens = stores.getBean(TokenStore.class);
        mergers = stores.getBean(MergerStore.class);
        trail = new AuditTrail(stores.getBean(AuditStore.class));
        told = new AuditedAccess(trail);
        grants = new GrantHolding(users, told);
        estate = estate();
        rules = new MergerRules(new Organisations(organisations, told, clock), mergers);
        desk = new MergerDesk(mergers, rules, estate, told, clock);
        found(OLD, null, "history-heritage");
        found(NEW, null, "tourism");
        found(MEMBER, OLD, "history-heritage");
    }

    private Estate estate() {
        var assignments = stores.getBean(AssignmentStore.class);
        var holdings =
                List.of(
                        grants,
                        new PeopleHolding(users, told),
                        new DutyHolding(duties, told),
                        new TokenHolding(tokens, told),
                        new EntryHolding(
                                house.entries,
                                house.events,
                                house.content,
                                house.journal,
                                house.ids),
                        new AssignmentHolding(assignments, house.entries),
                        new ReleaseHolding(house.planned, house.entries));
        return new Estate(() -> List.copyOf(holdings));
    }

    /** A node that carries mergers out. */
    MergerRunner node() {
        return new MergerRunner(mergers, rules, steps(), estate, told, clock, () -> true);
    }

    MergerSteps steps() {
        return new MergerSteps(new Succession(organisations, told), grants, estate);
    }

    void found(OrganisationCode code, @Nullable OrganisationCode group, String topic) {
        var names = Map.of(LocaleTag.VI, "Sở " + code);
        organisations.insert(
                new Organisation(code, names, List.of(topic), null, group, null, null, null, 1));
    }

    void hire(String name, Role role) {
        var grant = new RoleGrant(role, OLD, Set.of(), null, null);
        var held = new HeldGrant("g-" + name, grant, "root", TODAY);
        users.insert(new UserAccount(name, name, null, OLD, true, null, List.of(held), 1, TODAY));
    }

    void charge(String id) {
        var names = Map.of(LocaleTag.VI, "Nhiệm vụ");
        duties.insert(new Duty(id, OLD, names, null, null, null, null, null, 1));
    }

    void token(String id, String username) {
        var scope = new TokenScope(Set.of(OLD), Set.of(), Set.of(), Set.of());
        var end = DAY.plus(Duration.ofDays(90));
        tokens.insert(
                new ApiToken(
                        id,
                        username,
                        "t",
                        "digest-" + id,
                        scope,
                        TODAY,
                        "root",
                        end,
                        null,
                        null,
                        null));
    }

    Actor person(String name) {
        return users.find(name).orElseThrow().actor(TokenScope.ALL, clock.instant());
    }

    static Actor admin(String name) {
        var grant = new RoleGrant(Role.SYSADMIN, null, Set.of(), null, null);
        return new Actor(name, name, null, List.of(grant), TokenScope.ALL, TODAY);
    }

    static MergerDesk.Wish wish(OrganisationCode from, OrganisationCode into, Instant on) {
        return new MergerDesk.Wish(from, into, new Schedule(on, ZoneOffset.UTC));
    }

    Merger plan() {
        return desk.plan(ADMIN, house.ids.next(), wish(OLD, NEW, DAY));
    }

    void theDayComes() {
        clock.set(DAY.plusSeconds(1));
    }

    List<AuditRecord> audited() {
        return trail.after(0, null, null, 10_000);
    }

    @Override
    public void close() {
        stores.close();
        house.close();
    }
}
