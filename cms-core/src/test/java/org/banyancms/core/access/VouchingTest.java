package org.banyancms.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.core.access.UsersTest.refused;

import java.util.Set;
import org.banyancms.core.access.Vouching.Voucher;
import org.banyancms.core.problem.CoreProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Somebody for whom a provider of identities vouches")
class VouchingTest {
    private static final String HERE = "10.0.0.9";
    private final Office office = new Office();
    private final Vouching vouching = office.vouching();

    @BeforeEach
    void hire() {
        account("hoa", "Hoa@tuyenquang.gov.vn");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void account(String name, String email) {
        office.users.create(office.administrator(), new NewUser(name, name, email, null, null));
    }

    private static Voucher voucher(String subject, @Nullable String email) {
        return new Voucher("https://id.example", subject, email, "Hoa");
    }

    private String in(String subject, @Nullable String email) {
        return ((SignedIn) vouching.in(voucher(subject, email), null, HERE)).actor().username();
    }

    private void stranger(String subject, @Nullable String email) {
        refused(AccessProblem.ACCOUNT_NOT_LINKED, () -> in(subject, email));
    }

    @Test
    @DisplayName("is found by a verified address once, and by the provider's name ever after")
    void linked() {
        stranger("1", null);
        stranger("1", "other@tuyenquang.gov.vn");
        assertThat(in("1", "hoa@tuyenquang.gov.vn")).isEqualTo("hoa");
        assertThat(in("1", null)).isEqualTo("hoa");
        assertThat(in("1", "changed@tuyenquang.gov.vn")).isEqualTo("hoa");
        stranger("2", "hoa@tuyenquang.gov.vn");
        assertThat(office.told).extracting(AccessEvent::kind).containsOnlyOnce("account_linked");
    }

    @Test
    @DisplayName("is nobody where two accounts have the address, or the account is off")
    void doubtful() {
        account("hoa2", "hoa@tuyenquang.gov.vn");
        stranger("1", "hoa@tuyenquang.gov.vn");
        account("lan", "lan@tuyenquang.gov.vn");
        in("3", "lan@tuyenquang.gov.vn");
        var off = new UserChange("lan", "lan@tuyenquang.gov.vn", null, false);
        office.users.change(office.administrator(), "lan", 1, off);
        stranger("3", "lan@tuyenquang.gov.vn");
    }

    @Test
    @DisplayName("gets an account only where that is wished, and never a role")
    void made() {
        var maker = office.administrator();
        var voucher = voucher("9", "Moi.Nguoi@tuyenquang.gov.vn");
        var signedIn = (SignedIn) vouching.in(voucher, maker, HERE);
        assertThat(signedIn.actor().username()).isEqualTo("moi.nguoi");
        assertThat(signedIn.actor().grants()).isEmpty();
        refused(
                CoreProblem.USER_EXISTS,
                () -> vouching.in(voucher("10", "moi.nguoi@elsewhere.example"), maker, HERE));
    }

    @Test
    @DisplayName(
            "keeps the roles given here, and is not asked for a second factor without password")
    void roles() {
        var grant = new RoleGrant(Office.GUARDED, null, Set.of(), null, null);
        office.users.grant(office.administrator(), "hoa", grant);
        var signedIn = (SignedIn) vouching.in(voucher("1", "hoa@tuyenquang.gov.vn"), null, HERE);
        assertThat(signedIn.factorDue()).isFalse();
        assertThat(signedIn.actor().may(Permission.PUBLISH, null, null)).isTrue();
    }
}
