package org.banyancms.translations.exchange;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.job.ImportDesk;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.JobLedger;
import org.banyancms.translations.problem.TranslationProblem;

/** Gives jobs out as files and takes the files back. */
public final class JobExchange {

    /** Largest file, in bytes. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private final List<JobFormat> formats;
    private final JobLedger ledger;
    private final ImportDesk desk;

    public JobExchange(List<JobFormat> formats, JobLedger ledger, ImportDesk desk) {
        this.formats = List.copyOf(formats);
        this.ledger = ledger;
        this.desk = desk;
    }

    /**
     * A job about to be written.
     *
     * @param job the job
     * @param format its format
     */
    public record Export(Job job, JobFormat format) {}

    /**
     * A job as a file.
     *
     * @throws ProblemException when the format is none of those named
     */
    public Export export(String jobId, String format, Actor actor) {
        var job = ledger.get(jobId);
        actor.require(Permission.READ_CONTENT, job.header().owner(), null);
        return new Export(job, format(format));
    }

    /**
     * Takes a file back. Everything that is wrong with it is told at once, and then nothing has
     * changed.
     *
     * @param overwrite whether translations by others that say something else give way
     */
    public ImportDesk.Imported take(
            String jobId, String format, byte[] bytes, boolean overwrite, Actor actor) {
        if (bytes.length > MAX_BYTES) {
            throw ProblemException.of(
                    TranslationProblem.FILE_TOO_LARGE, Map.of("limit", "bytes", "max", MAX_BYTES));
        }
        var job = ledger.get(jobId);
        actor.require(Permission.TRANSLATE, job.header().owner(), job.header().target());
        var file = format(format).read(new ByteArrayInputStream(bytes));
        requireOwn(file, job);
        var units =
                file.units().stream()
                        .map(unit -> new ImportDesk.Unit(unit.id(), unit.source(), unit.target()))
                        .toList();
        return desk.take(jobId, units, overwrite, actor);
    }

    private static void requireOwn(JobFile file, Job job) {
        boolean own = file.job().filter(job.id()::equals).isPresent();
        var target = file.target();
        boolean language = target == null || target.equalsIgnoreCase(job.header().target().value());
        if (!own || !language) {
            throw ProblemException.of(
                    TranslationProblem.JOB_MISMATCH,
                    Map.of(
                            "file", own ? String.valueOf(target) : file.label(),
                            "job", job.id(),
                            "source", job.header().source().value(),
                            "locale", job.header().target().value()));
        }
    }

    private JobFormat format(String name) {
        return formats.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.of(
                                TranslationProblem.FORMAT_UNKNOWN,
                                Map.of(
                                        "format",
                                        name,
                                        "known",
                                        formats.stream()
                                                .map(JobFormat::name)
                                                .collect(Collectors.joining(", ")))));
    }
}
