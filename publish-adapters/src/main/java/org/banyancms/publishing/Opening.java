package org.banyancms.publishing;

import java.util.List;
import org.banyancms.publishing.adapter.files.FileAdapter;
import org.banyancms.publishing.publication.PublicationDesk;
import org.banyancms.publishing.publication.Workers;

/** Opens the ways out once the server listens and so knows its own address. */
final class Opening {
    private final List<FileAdapter> files;
    private final PublicationDesk publications;
    private final Workers workers;

    Opening(List<FileAdapter> files, PublicationDesk publications, Workers workers) {
        this.files = List.copyOf(files);
        this.publications = publications;
        this.workers = workers;
    }

    /**
     * Puts in place what stands without any publication, has made anew what is out of date, and
     * lets the work begin.
     */
    void open() {
        for (var adapter : files) {
            adapter.furnish();
            if (adapter.isOutOfDate()) {
                adapter.remake();
                publications.refresh(adapter.kind());
                adapter.markUpToDate();
            }
        }
        workers.start();
        workers.kick();
    }
}
