package org.banyancms.core.web.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.banyancms.core.migration.DryRun;
import org.banyancms.core.migration.Effect;
import org.banyancms.core.migration.MigrationRun;
import org.banyancms.core.migration.Sample;
import org.banyancms.core.migration.Watched;
import org.banyancms.core.type.OperationTree;
import org.banyancms.core.type.TypeTree;

/** Migrations as callers get them. */
final class MigrationAnswers {

    private MigrationAnswers() {}

    static Map<String, Object> migration(Watched watched) {
        var migration = watched.migration();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", migration.id());
        answer.put("type", migration.type());
        answer.put("fromVersion", migration.fromVersion());
        answer.put("toVersion", migration.toVersion());
        answer.put("operations", OperationTree.write(migration.operations()));
        answer.put("undoes", migration.undoes());
        answer.put("undoneBy", watched.undoneBy());
        answer.put("actor", migration.actor());
        answer.put("at", migration.at().toString());
        answer.put(
                "state",
                watched.run()
                        .map(run -> run.state().name().toLowerCase(Locale.ROOT))
                        .orElse("planned"));
        watched.run().ifPresent(run -> answer.put("progress", progress(run)));
        return answer;
    }

    private static Map<String, Object> progress(MigrationRun run) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("total", run.counts().total());
        answer.put("passed", run.counts().passed());
        answer.put("settled", run.counts().settled());
        answer.put("kept", run.counts().kept());
        answer.put("reissued", run.counts().reissued());
        answer.put("startedAt", run.startedAt().toString());
        answer.put("finishedAt", Objects.toString(run.finishedAt(), null));
        return answer;
    }

    /**
     * @param words what people call a reason for which a value finds no place
     */
    static Map<String, Object> dryRun(DryRun run, UnaryOperator<String> words) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("type", run.before().name());
        answer.put("fromVersion", run.before().version());
        answer.put("entries", run.entries());
        answer.put("changed", run.changed());
        answer.put(
                "operations", run.operations().stream().map(each -> effect(each, words)).toList());
        answer.put("after", TypeTree.write(run.after()));
        return answer;
    }

    private static Map<String, Object> effect(Effect effect, UnaryOperator<String> words) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("operation", OperationTree.write(List.of(effect.operation())).getFirst());
        answer.put("entries", effect.entries());
        answer.put("values", effect.values());
        answer.put("kept", effect.kept());
        answer.put("samples", effect.samples().stream().map(each -> sample(each, words)).toList());
        answer.put(
                "homeless", effect.homeless().stream().map(each -> sample(each, words)).toList());
        return answer;
    }

    private static Map<String, Object> sample(Sample sample, UnaryOperator<String> words) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("entry", sample.entry().value());
        answer.put("locale", Objects.toString(sample.locale(), null));
        answer.put("pointer", sample.pointer());
        answer.put("before", sample.before());
        answer.put("after", sample.after());
        if (sample.reason() != null) {
            answer.put("reason", sample.reason());
            answer.put("message", words.apply(sample.reason()));
        }
        return answer;
    }
}
