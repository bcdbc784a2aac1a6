package org.banyancms.server.killing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.server.outside.Caller;
import org.banyancms.server.outside.RunningBanyan;

/** One organisation and its people, made over HTTP on an empty data folder. */
final class Office {
    static final String UNIT = "SVHTTDL";

    private static final String ADMIN = "/api/v1/admin/";

    /** Who there is, and in which role. */
    private static final Map<String, String> PEOPLE =
            Map.of(
                    "editor", "EDITOR",
                    "second-editor", "EDITOR",
                    "photographer", "EDITOR",
                    "archivist", "EDITOR",
                    "secrecy", "SECRECY_REVIEWER",
                    "approver", "APPROVER",
                    "publisher", "PUBLISHER",
                    "translator", "TRANSLATOR",
                    "coordinator", "COORDINATOR",
                    "auditor", "AUDITOR");

    private final RunningBanyan banyan;
    private final Map<String, String> tokens = new HashMap<>();

    Office(RunningBanyan banyan) {
        this.banyan = banyan;
    }

    /** The same people with the same tokens, at another server. */
    Office at(RunningBanyan other) {
        var office = new Office(other);
        office.tokens.putAll(tokens);
        return office;
    }

    /** Makes everybody, and the rule that asks for English. */
    void found() {
        var admin = banyan.as("sysadmin");
        var names = Map.of("vi", "Sở Văn hóa", "en", "Department of Culture");
        var unit = Map.of("code", UNIT, "names", names, "topics", List.of("tourism"));
        admin.post(ADMIN + "organisations", unit).expect(201);
        PEOPLE.forEach((name, role) -> employ(admin, name, role));
        var english = new LinkedHashMap<String, Object>();
        english.put("name", "English");
        english.put("locales", List.of("en"));
        english.put("priority", 1);
        english.put("dueHours", 48);
        as("coordinator").post("/api/v1/translations/demand-rules", english).expect(201);
    }

    private void employ(Caller admin, String name, String role) {
        var person =
                Map.of(
                        "username",
                        name,
                        "displayName",
                        name,
                        "organisation",
                        UNIT,
                        "password",
                        "Tan-Trao-1945-Banyan");
        admin.post(ADMIN + "users", person).expect(201);
        var grant = Map.of("username", name, "role", role, "organisation", UNIT);
        admin.post(ADMIN + "grants", grant).expect(201);
        var expiry = Instant.now().plus(30, ChronoUnit.DAYS).toString();
        var token = Map.of("username", name, "name", "killing", "expiresAt", expiry);
        tokens.put(
                name,
                admin.post(ADMIN + "tokens", token).expect(201).json().get("token").stringValue());
    }

    /** Somebody of the office, at the server as it runs now. */
    Caller as(String name) {
        var token = tokens.get(name);
        if (token == null) {
            throw new IllegalArgumentException("nobody is called " + name);
        }
        return banyan.bearing(token);
    }

    Caller anybody() {
        return banyan.anybody();
    }
}
