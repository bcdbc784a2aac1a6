package org.banyancms.server.operator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banyancms.server.check.CheckWish;
import org.banyancms.server.check.Checks;
import org.banyancms.server.check.Report;
import org.banyancms.server.door.OperatorLine;
import org.banyancms.server.door.OperatorTask;
import org.banyancms.server.start.Refusal;

/** Looks whether everything agrees: with the running server, or by itself where none runs. */
final class CheckWork {
    private final Wish wish;
    private final PrintStream out;

    CheckWork(Wish wish, PrintStream out) {
        this.wish = wish;
        this.out = out;
    }

    /** 0 when all is well at the end, 1 when not. */
    int run() throws IOException {
        var data = Storage.settings(wish.settings()).data();
        if (!Files.isDirectory(data)) {
            throw new Refusal("There is no data folder " + data.toAbsolutePath() + " to check.");
        }
        var line = OperatorLine.to(data);
        if (line.isEmpty()) {
            return alone();
        }
        try (var server = line.get()) {
            if (wish.has(Wish.REPAIR)) {
                throw new Refusal(
                        "The server is running. Stop it, and then repair; without --repair it is checked while"
                                + " it runs.");
            }
            return relayed(server);
        }
    }

    private int relayed(OperatorLine server) throws IOException {
        var lines =
                new BufferedReader(
                        new InputStreamReader(
                                server.ask(wish.has(Wish.DEEP) ? "check deep" : "check"),
                                StandardCharsets.UTF_8));
        for (var said = lines.readLine(); said != null; said = lines.readLine()) {
            switch (said) {
                case OperatorTask.WELL -> {
                    return 0;
                }
                case OperatorTask.NOT_WELL -> {
                    return 1;
                }
                default -> out.println(said);
            }
        }
        throw new Refusal("The server broke off; its log tells why.");
    }

    private int alone() throws IOException {
        var archive = wish.file() == null ? null : Path.of(wish.file()).toAbsolutePath();
        try (var storage = Storage.open(wish.settings())) {
            var report = new Report(out::println);
            storage.getBean(Checks.class)
                    .run(
                            new CheckWish(wish.has(Wish.DEEP), wish.has(Wish.REPAIR), archive),
                            report);
            out.println(report.sum());
            return report.isWell() ? 0 : 1;
        }
    }
}
