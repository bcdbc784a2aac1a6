package org.banyancms.embeddedmongo;

/**
 * Runs work that touches the data file where no interrupt can reach it: an interrupt amid a write
 * would close the file.
 */
final class Uninterrupted {

    /** Work that may wait. */
    interface Work {

        void run() throws InterruptedException;
    }

    private Uninterrupted() {}

    /** Returns when the work is done; an interrupt that came meanwhile is kept for the caller. */
    static void run(Work work) {
        RuntimeException[] failure = new RuntimeException[1];
        Thread thread =
                Thread.ofPlatform()
                        .name("embedded-mongo-care")
                        .start(() -> {
                            try {
                                work.run();
                            } catch (InterruptedException e) {
                                failure[0] = new IllegalStateException(e);
                            } catch (RuntimeException e) {
                                failure[0] = e;
                            }
                        });
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure[0] != null) {
            throw failure[0];
        }
    }
}
