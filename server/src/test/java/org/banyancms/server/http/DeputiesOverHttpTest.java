package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A deputy over HTTP")
class DeputiesOverHttpTest extends RunningServer {
    private final Staff staff = new Staff(this);

    private static String wish(String deputy) {
        var until = Instant.now().plus(7, ChronoUnit.DAYS);
        return "{\"deputy\": \"%s\", \"validTo\": \"%s\"}".formatted(deputy, until);
    }

    @Test
    @DisplayName("is named by the absent person, sees for whom they act, and is relieved again")
    void named() {
        staff.hire("truong-phong", "APPROVER");
        staff.hire("pho-phong");
        var absent = staff.browser("truong-phong");
        var deputy = staff.browser("pho-phong");
        assertThat(tree(deputy.get("/api/v1/me")).path("may")).isEmpty();

        var named = absent.send("POST", "/api/v1/me/deputies", wish("pho-phong"));
        assertThat(named.statusCode()).isEqualTo(201);
        var path = named.headers().firstValue("Location").orElseThrow();
        var me = tree(deputy.get("/api/v1/me"));
        assertThat(me.at("/roles/0/role").asString()).isEqualTo("APPROVER");
        assertThat(me.at("/roles/0/inPlaceOf").asString()).isEqualTo("truong-phong");
        assertThat(tree(deputy.get("/api/v1/me/deputies")).at("/data/0/absent").asString())
                .isEqualTo("truong-phong");

        assertThat(absent.send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(tree(deputy.get("/api/v1/me")).path("may")).isEmpty();
    }

    @Test
    @DisplayName("is not named for somebody else, nor by a program, but by an administrator")
    void byWhom() {
        staff.hire("giam-doc", "APPROVER");
        staff.hire("pho-giam-doc");
        var other = wish("pho-giam-doc").replace("{", "{\"absent\": \"giam-doc\", ");
        var deputy = staff.browser("pho-giam-doc");
        assertThat(deputy.send("POST", "/api/v1/me/deputies", other).statusCode()).isEqualTo(403);
        assertThat(deputy.send("POST", "/api/v1/admin/deputies", other).statusCode())
                .isEqualTo(403);
        var program =
                send(json(asAdministrator("/api/v1/me/deputies"), "POST", wish("pho-giam-doc")));
        assertThat(tree(program).path("code").asString()).isEqualTo("session_required");
        assertThat(staff.administer("POST", "/deputies", other).statusCode()).isEqualTo(201);
        assertThat(tree(staff.administer("GET", "/deputies?user=pho-giam-doc", "")).path("data"))
                .isNotEmpty();
    }
}
