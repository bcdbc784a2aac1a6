package org.banyancms.core.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;

/**
 * The condition of a write: the revision that the caller has seen. As a controller's parameter it
 * is taken from the header {@code If-Match}; a request without one is refused with 428, one that
 * cannot be read with 400.
 *
 * @param any whether {@code *} was given: whatever the revision is now
 * @param revisions the revisions given; weak tags never match and are left out
 */
public record IfMatch(boolean any, List<Long> revisions) {
    /** A revision that nothing ever has. */
    private static final long NEVER = -1;

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([^\"]*)\"\\s*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    public IfMatch {
        revisions = List.copyOf(revisions);
    }

    /**
     * Reads a header's value.
     *
     * @throws ProblemException {@code malformed_request} when it is no list of entity tags
     */
    public static IfMatch parse(String header) {
        if (header.strip().equals("*")) {
            return new IfMatch(true, List.of());
        }
        var revisions = new ArrayList<Long>();
        for (var part : header.split(",", -1)) {
            var matcher = TAG.matcher(part);
            if (!matcher.matches()) {
                throw malformed(header);
            }
            if (matcher.group(1) == null && NUMBER.matcher(matcher.group(2)).matches()) {
                revisions.add(Long.valueOf(matcher.group(2)));
            }
        }
        return new IfMatch(false, revisions);
    }

    /** Whether this revision is one that the caller has seen. */
    public boolean matches(long current) {
        return any || revisions.contains(current);
    }

    /**
     * The revision to write against, given the one just read: that one when it matches, else one
     * that the caller has seen and that is no longer there, so that the write itself says what is
     * current.
     */
    public long against(long current) {
        if (matches(current)) {
            return current;
        }
        return revisions.isEmpty() ? NEVER : revisions.getFirst();
    }

    /**
     * Refuses when the revision is not one that the caller has seen.
     *
     * @throws ProblemException {@code stale_revision} with {@code currentRevision}
     */
    public void require(long current) {
        if (!matches(current)) {
            throw ProblemException.of(
                            CoreProblem.STALE_REVISION, Map.of("currentRevision", current))
                    .with(Map.of("currentRevision", current));
        }
    }

    private static ProblemException malformed(String header) {
        return ProblemException.of(
                CoreProblem.MALFORMED_REQUEST,
                List.of(
                        FieldProblem.at(
                                "",
                                "malformed_tag",
                                Map.of("header", "If-Match", "value", header))));
    }
}
