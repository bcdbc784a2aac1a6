package org.banyancms.publishing.adapter.files;

import java.util.List;
import java.util.Set;
import org.banyancms.core.field.Fields;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.publishing.adapter.ChannelAdapter;
import org.banyancms.publishing.adapter.Intent;
import org.banyancms.publishing.adapter.Reconciled;
import org.banyancms.publishing.adapter.Step;
import org.banyancms.publishing.channel.Channel;

/** What all channels of our own files have in common: nothing to set, nothing to hide, and the same file twice is one file. */
public abstract class FileAdapter implements ChannelAdapter {
    private final String kind;

    protected FileAdapter(String kind) {
        this.kind = kind;
    }

    /** Writes what no publication changes, so that the public gets an answer before anything is there. */
    public abstract void furnish();

    /** A mark of how the files are made: when it changes, every one is made again. */
    public abstract String version();

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final Set<String> settings() {
        return Set.of();
    }

    @Override
    public final List<FieldProblem> check(Fields settings) {
        return List.of();
    }

    @Override
    public final Set<String> secrets() {
        return Set.of();
    }

    @Override
    public final String newSecret(String name) {
        throw new IllegalArgumentException(kind + " has no secret " + name);
    }

    @Override
    public final List<FieldProblem> checkSecret(String name, String secret) {
        return List.of();
    }

    @Override
    public final Reconciled reconcile(Step step, Intent intent, Channel channel) {
        return new Reconciled.Absent();
    }
}
