package org.banyancms.server.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.banyancms.server.door.OperatorTask;
import org.springframework.stereotype.Component;

/** Gives the operator an archive of what this server keeps. */
@Component
final class BackupTask implements OperatorTask {
    private final Backup backup;

    BackupTask(Backup backup) {
        this.backup = backup;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public void run(List<String> words, OutputStream out) throws IOException {
        backup.write(out);
    }
}
