package org.banyancms.server.architecture.offending.threads.publishing;

final class StartsAVirtualThread {

    private StartsAVirtualThread() {}

    static Thread start(Runnable work) {
        return Thread.ofVirtual().start(work);
    }
}
