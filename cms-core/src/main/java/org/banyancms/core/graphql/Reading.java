package org.banyancms.core.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.banyancms.core.delivery.Subjects;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The answering of one question as of one sequence: what it has come to and how far it may go. */
final class Reading {
    /** Beyond this many, an answer is about everything: its keys have to fit into a header. */
    private static final int MOST_SUBJECTS = 100;

    private final long sequence;
    private final GraphSettings settings;
    private final long end;
    private final Set<String> subjects = new LinkedHashSet<>();
    private final Set<EntryId> referred = new LinkedHashSet<>();
    private long found;
    private @Nullable ProblemException exceeded;

    Reading(long sequence, GraphSettings settings, long end) {
        this.sequence = sequence;
        this.found = sequence;
        this.settings = settings;
        this.end = end;
    }

    static Reading of(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().<Reading>get(Reading.class));
    }

    long sequence() {
        return sequence;
    }

    /** Notes at which sequence a list was found. */
    void found(long other) {
        if (other != sequence) {
            found = other;
        }
    }

    /** The sequence at which all of it can be read, if it was not this one. */
    long foundAt() {
        return found;
    }

    void isAbout(String subject) {
        subjects.add(subject);
    }

    /** Notes entries that are referred to. */
    void refersTo(Set<EntryId> entries) {
        referred.addAll(entries);
        if (referred.size() > settings.entries()) {
            throw exceed(Limit.ENTRIES.exceeded(Map.of("max", settings.entries())));
        }
        entries.forEach(entry -> isAbout(Subjects.entry(entry)));
    }

    /** Goes no further when it has taken too long. */
    void goOn() {
        if (System.nanoTime() - end > 0) {
            throw exceed(Limit.TIME.exceeded(Map.of("max", settings.time().toMillis())));
        }
    }

    private ProblemException exceed(ProblemException problem) {
        exceeded = problem;
        return problem;
    }

    /** The limit that was met, if any. */
    @Nullable ProblemException exceeded() {
        return exceeded;
    }

    Set<String> subjects() {
        return subjects.size() > MOST_SUBJECTS ? Set.of(Subjects.everything()) : subjects;
    }
}
