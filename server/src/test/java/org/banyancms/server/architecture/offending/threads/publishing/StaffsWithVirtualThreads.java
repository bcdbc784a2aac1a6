package org.banyancms.server.architecture.offending.threads.publishing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

final class StaffsWithVirtualThreads {

    private StaffsWithVirtualThreads() {}

    static ExecutorService staff() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }
}
