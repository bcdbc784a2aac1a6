package org.banyancms.embeddedmongo;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Several threads that do the same with random numbers below a bound, as fast as they can.
 *
 * @param bound what the random numbers stay below
 */
record Load(int threads, int bound, IntConsumer operation) {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * What was measured.
     *
     * @param nanos how long each operation took, in ascending order
     * @param seconds how long all took
     * @param processorMillis processor time per operation, of client and server together
     */
    record Result(long[] nanos, double seconds, double processorMillis) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%8.0f/s  p50 %6.2f ms  p99 %6.2f ms  processor %5.3f ms",
                    nanos.length / seconds,
                    percentile(50),
                    percentile(99),
                    processorMillis);
        }

        private double percentile(int percent) {
            return nanos[(int) ((long) nanos.length * percent / 100)] / NANOS_PER_MILLI;
        }
    }

    Result run(int operations) throws Exception {
        long processor = processorNanos();
        long start = System.nanoTime();
        List<Future<long[]>> futures = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                Random random = new Random(thread);
                futures.add(pool.submit(() -> share(operations / threads, random)));
            }
        }
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        double spent = (processorNanos() - processor) / NANOS_PER_MILLI;
        long[] all = new long[0];
        for (Future<long[]> future : futures) {
            long[] share = future.get();
            all = Arrays.copyOf(all, all.length + share.length);
            System.arraycopy(share, 0, all, all.length - share.length, share.length);
        }
        Arrays.sort(all);
        return new Result(all, seconds, spent / all.length);
    }

    private long[] share(int operations, Random random) {
        long[] nanos = new long[operations];
        for (int i = 0; i < operations; i++) {
            long before = System.nanoTime();
            operation.accept(random.nextInt(bound));
            nanos[i] = System.nanoTime() - before;
        }
        return nanos;
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
