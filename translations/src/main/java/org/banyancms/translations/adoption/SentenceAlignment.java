package org.banyancms.translations.adoption;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Aligns the sentences of a block with those of its translation by their lengths, as Gale and
 * Church do: one to one where it can be, else two to one or one to two.
 */
final class SentenceAlignment {

    private static final int[][] STEPS = {{1, 1}, {1, 2}, {2, 1}, {1, 0}, {0, 1}};
    private static final double[] COSTS = {0, 0.6, 0.6, 2.5, 2.5};

    private SentenceAlignment() {}

    /**
     * A piece of the alignment.
     *
     * @param from first source sentence
     * @param sources how many source sentences
     * @param at first target sentence
     * @param targets how many target sentences
     */
    record Bead(int from, int sources, int at, int targets) {}

    static List<Bead> align(List<Integer> sources, List<Integer> targets) {
        int n = sources.size();
        int m = targets.size();
        double ratio = (sum(targets, 0, m) + 1.0) / (sum(sources, 0, n) + 1.0);
        var cost = new double[n + 1][m + 1];
        var step = new int[n + 1][m + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                if (i + j > 0) {
                    cheapest(i, j, sources, targets, ratio, cost, step);
                }
            }
        }
        return beads(n, m, step);
    }

    private static void cheapest(
            int i,
            int j,
            List<Integer> sources,
            List<Integer> targets,
            double ratio,
            double[][] cost,
            int[][] step) {
        cost[i][j] = Double.MAX_VALUE;
        for (int s = 0; s < STEPS.length; s++) {
            int a = STEPS[s][0];
            int b = STEPS[s][1];
            if (i >= a && j >= b) {
                double source = sum(sources, i - a, i) * ratio;
                double target = sum(targets, j - b, j);
                double unlike = a * b == 0 ? 0 : Math.abs(Math.log((source + 1) / (target + 1)));
                double total = cost[i - a][j - b] + COSTS[s] + unlike;
                if (total < cost[i][j]) {
                    cost[i][j] = total;
                    step[i][j] = s;
                }
            }
        }
    }

    private static List<Bead> beads(int n, int m, int[][] step) {
        var beads = new ArrayList<Bead>();
        int i = n;
        int j = m;
        while (i + j > 0) {
            var taken = STEPS[step[i][j]];
            i -= taken[0];
            j -= taken[1];
            beads.add(new Bead(i, taken[0], j, taken[1]));
        }
        Collections.reverse(beads);
        return beads;
    }

    private static int sum(List<Integer> lengths, int from, int to) {
        return lengths.subList(from, to).stream().mapToInt(Integer::intValue).sum();
    }
}
