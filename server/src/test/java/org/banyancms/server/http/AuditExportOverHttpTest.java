package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banyancms.server.operator.Operator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An exported audit trail")
class AuditExportOverHttpTest extends RunningServer {
    private final Staff staff = new Staff(this);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    @TempDir private Path folder;

    private List<String> exported(String query) {
        staff.hire("kiem-tra", "AUDITOR");
        var answer = staff.browser("kiem-tra").get("/api/v1/manage/audit/export" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/x-ndjson");
        return answer.body().lines().toList();
    }

    private int verified(List<String> lines) throws IOException {
        var file = Files.write(folder.resolve("audit.ndjson"), lines);
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Operator(out, out).run("verify-audit", file.toString());
    }

    @Test
    @DisplayName("is proved by itself, whole or from a sequence on, and ends with its own export")
    void proved() throws IOException {
        var lines = exported("");
        assertThat(verified(lines)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("records are intact");
        assertThat(lines.get(lines.size() - 2)).contains("audit_exported", "kiem-tra");
        assertThat(verified(exported("?after=2"))).isZero();
    }

    @Test
    @DisplayName("tells of a word changed, a line lost, a tail cut off and an end made up")
    void forged() throws IOException {
        var lines = exported("");
        int last = lines.size();
        assertThat(
                        verified(
                                lines.stream()
                                        .map(line -> line.replace("sysadmin", "nobody"))
                                        .toList()))
                .isEqualTo(1);
        var lost = new java.util.ArrayList<>(lines);
        lost.remove(1);
        assertThat(verified(lost)).isEqualTo(1);
        assertThat(verified(lines.subList(0, last - 1))).isEqualTo(1);
        var shortened = new java.util.ArrayList<>(lines.subList(0, last - 2));
        shortened.add(lines.getLast());
        assertThat(verified(shortened)).isEqualTo(1);
        assertThat(verified(List.of("{\"x\": 1}"))).isEqualTo(1);
    }

    @Test
    @DisplayName("is not for those who may not read the trail")
    void forbidden() {
        assertThat(send(asAdministrator("/api/v1/manage/audit/export")).statusCode())
                .isEqualTo(403);
    }
}
