package org.banyancms.translations.exchange.tmx;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.memory.MemoryStore;
import org.banyancms.translations.memory.MemoryUnit;
import org.banyancms.translations.problem.TranslationProblem;

/** The memory out to other tools and in from them. */
public final class MemoryExchange {

    /** Largest file, in bytes. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private final MemoryStore memory;
    private final TmxFormat tmx;
    private final Clock clock;

    public MemoryExchange(MemoryStore memory, TmxFormat tmx, Clock clock) {
        this.memory = memory;
        this.tmx = tmx;
        this.clock = clock;
    }

    /**
     * What came of an import.
     *
     * @param imported how many pairs are in the memory now
     * @param unusable how many units had no second language that we know
     */
    public record Result(int imported, int unusable) {}

    /** Everything that the memory has of two languages. */
    public void write(LocaleTag source, LocaleTag target, OutputStream out) {
        tmx.write(
                source,
                unit ->
                        memory.since(
                                source, target, Instant.EPOCH, pair -> unit.accept(pair.unit())),
                out);
    }

    /**
     * Takes a file into the memory: the whole of it, or nothing where it cannot be read to its end.
     *
     * @param name says where the pairs come from
     */
    public Result take(byte[] bytes, String name, Actor actor) {
        actor.require(Permission.MANAGE_MEMORY, null, null);
        if (bytes.length > MAX_BYTES) {
            throw ProblemException.of(
                    TranslationProblem.FILE_TOO_LARGE, Map.of("limit", "bytes", "max", MAX_BYTES));
        }
        var provenance =
                new MemoryUnit.Provenance(
                        actor.organisation(), name, actor.username(), null, clock.instant());
        List<MemoryUnit> units = new ArrayList<>();
        int unusable =
                tmx.read(
                        new ByteArrayInputStream(bytes),
                        (source, sourceText, target, targetText) ->
                                units.add(
                                        new MemoryUnit(
                                                source,
                                                sourceText,
                                                target,
                                                targetText,
                                                provenance)));
        memory.keep(units);
        return new Result(units.size(), unusable);
    }
}
