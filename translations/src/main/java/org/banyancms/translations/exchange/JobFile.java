package org.banyancms.translations.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.segment.Run;
import org.jspecify.annotations.Nullable;

/**
 * A file of a job, as somebody sent it.
 *
 * @param label what the file says it is, see {@link #label(Job)}
 * @param target the language that the file says it is translated into, null where it does not say
 * @param units the units of the file
 */
public record JobFile(String label, @Nullable String target, List<Unit> units) {

    private static final Pattern LABEL = Pattern.compile("job-(.+)_r(\\d+)_f(\\d+)");

    public JobFile {
        units = List.copyOf(units);
    }

    /**
     * One unit.
     *
     * @param id the segment
     * @param source the source as it stands in the file
     * @param target the translation, null where the file has none
     */
    public record Unit(String id, List<Run> source, @Nullable List<Run> target) {}

    /**
     * What an exported file says it is: the job, the source revision and the last claim before the
     * export.
     */
    public static String label(Job job) {
        return "job-"
                + job.id()
                + "_r"
                + job.text().sourceRevision()
                + "_f"
                + job.assignment().lastFence();
    }

    /** The job that the file says it belongs to. */
    public Optional<String> job() {
        var matcher = LABEL.matcher(label);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
