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

/**
 * What all channels of our own files have in common: nothing to set, nothing to hide, and the same
 * file twice is one file.
 */
public abstract class FileAdapter implements ChannelAdapter {
    private static final String MARK = "version.txt";

    private final String kind;
    private final PublicFolder folder;

    /**
     * @param folder where its files stand
     */
    protected FileAdapter(String kind, PublicFolder folder) {
        this.kind = kind;
        this.folder = folder;
    }

    /** Whether the files that stand there were made in another way than they would be now. */
    public final boolean isOutOfDate() {
        return folder.read(MARK).map(mark -> !mark.text().equals(version())).orElse(true);
    }

    /** Notes that the files that stand there are made as they are made now. */
    public final void markUpToDate() {
        folder.write(MARK, version());
    }

    /**
     * Writes what no publication changes, so that the public gets an answer before anything is
     * there.
     */
    public abstract void furnish();

    /** Makes again what shows many stories; each story's own files follow with its publication. */
    public abstract void remake();

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
