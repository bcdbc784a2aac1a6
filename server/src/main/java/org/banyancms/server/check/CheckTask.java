package org.banyancms.server.check;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banyancms.server.door.OperatorTask;
import org.springframework.stereotype.Component;

/** Looks at everything while the server works; it mends nothing. */
@Component
final class CheckTask implements OperatorTask {
    private final Checks checks;

    CheckTask(Checks checks) {
        this.checks = checks;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public void run(List<String> words, OutputStream out) throws IOException {
        var lines = new PrintWriter(out, true, StandardCharsets.UTF_8);
        var report = new Report(lines::println);
        checks.run(CheckWish.look(words.contains("deep")), report);
        lines.println(report.sum());
        lines.println(report.isWell() ? WELL : NOT_WELL);
    }
}
