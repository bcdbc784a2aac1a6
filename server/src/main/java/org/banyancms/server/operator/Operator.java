package org.banyancms.server.operator;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Objects;
import org.banyancms.server.start.Refusal;
import org.banyancms.server.start.RefusalAnalyzer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what an operator says on the command line. */
public final class Operator {
    private static final Logger LOG = LoggerFactory.getLogger(Operator.class);
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;

    public Operator(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Whether these arguments are for an operator's command and not for the server. */
    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && Wish.isKnown(arguments[0]);
    }

    /** Does it; 0 when all is well, 1 when not, 2 when nobody understands it. */
    public int run(String... arguments) {
        Wish wish;
        try {
            wish = Wish.of(arguments);
        } catch (Refusal refusal) {
            err.println("banyan: " + refusal.getMessage());
            return MISUSED;
        }
        try {
            return carryOut(wish);
        } catch (Exception e) {
            var sentence = RefusalAnalyzer.sentence(e);
            if (sentence.isPresent()) {
                err.println("banyan: " + sentence.get());
            } else {
                LOG.error("banyan {} failed", wish.command(), e);
                err.println("banyan: " + wish.command() + " failed: " + e.getMessage());
            }
            return FAILED;
        }
    }

    private int carryOut(Wish wish) throws IOException {
        var archives = new ArchiveWork(wish.settings(), out);
        return switch (wish.command()) {
            case Wish.BACKUP -> archives.backup(file(wish), wish.has(Wish.FORCE));
            case Wish.VERIFY_AUDIT -> new AuditFile(out).verify(file(wish));
            case Wish.RESTORE -> archives.restore(file(wish));
            default -> new CheckWork(wish, out).run();
        };
    }

    private static String file(Wish wish) {
        return Objects.requireNonNull(wish.file());
    }
}
