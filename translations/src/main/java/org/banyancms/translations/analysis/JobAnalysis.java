package org.banyancms.translations.analysis;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.Segment;
import org.banyancms.translations.job.Workload;
import org.banyancms.translations.memory.MemorySearch;

/** Analyses jobs against the memory. */
public final class JobAnalysis {

    private static final int LOWEST = 50;

    private final MemorySearch memory;

    public JobAnalysis(MemorySearch memory) {
        this.memory = memory;
    }

    /** The analysis of a job as it stands. */
    public Analysis of(Job job) {
        Map<Analysis.Band, Analysis.Share> bands = new EnumMap<>(Analysis.Band.class);
        for (Analysis.Band band : Analysis.Band.values()) {
            bands.put(band, Analysis.Share.NONE);
        }
        var seen = new HashSet<String>();
        for (Segment segment : job.segments()) {
            int units = Workload.count(segment.source().plain(), job.header().source());
            bands.computeIfPresent(band(job, segment, seen), (_, share) -> share.plus(units));
        }
        var workload = Workload.of(job);
        return new Analysis(workload.unit(), workload.total(), bands);
    }

    private Analysis.Band band(Job job, Segment segment, Set<String> seen) {
        boolean first = seen.add(segment.source().exactKey());
        if (!segment.state().waits()) {
            return Analysis.Band.TRANSLATED;
        }
        if (!first) {
            return Analysis.Band.REPETITION;
        }
        var header = job.header();
        return memory.lookup(segment.source(), header.source(), header.target(), LOWEST, 1).stream()
                .findFirst()
                .map(match -> band(match.score()))
                .orElse(Analysis.Band.NEW);
    }

    private static Analysis.Band band(int score) {
        if (score == 100) {
            return Analysis.Band.EXACT;
        }
        if (score >= 95) {
            return Analysis.Band.FUZZY_95;
        }
        if (score >= 85) {
            return Analysis.Band.FUZZY_85;
        }
        return score >= 75 ? Analysis.Band.FUZZY_75 : Analysis.Band.FUZZY_50;
    }
}
