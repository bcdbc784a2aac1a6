package org.banyancms.server.start;

import java.io.PrintStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/** Starts the application, or says in one plain sentence why not. */
public final class Launch {
    private static final Logger LOG = LoggerFactory.getLogger(Launch.class);
    private static final int MISUSED = 2;

    private Launch() {}

    /**
     * Starts, and returns 0; or says why not, and returns what the process is to exit with.
     *
     * @param err where a person reads what went wrong
     */
    public static int run(Class<?> application, PrintStream err, String... arguments) {
        CommandLine line;
        try {
            line = CommandLine.of(arguments);
        } catch (Refusal refusal) {
            err.println("banyan: " + refusal.getMessage());
            return MISUSED;
        }
        return start(application, err, line);
    }

    private static int start(Class<?> application, PrintStream err, CommandLine line) {
        try {
            new SpringApplication(application).run(line.settings().toArray(String[]::new));
            return 0;
        } catch (SpringApplication.AbandonedRunException abandoned) {
            throw abandoned; // Spring's own tools end a run so, and mean it
        } catch (RuntimeException failure) {
            RefusalAnalyzer.sentence(failure)
                    .ifPresentOrElse(
                            sentence -> err.println("banyan: " + sentence),
                            () -> LOG.error("Banyan could not start", failure));
            return 1;
        }
    }
}
