package org.banyancms.core.gate;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** G11: nothing goes out before its embargo. */
final class TimeGate implements PublishGate {

    @Override
    public String code() {
        return "G11";
    }

    @Override
    public List<Finding> check(GateContext context) {
        return context.entry()
                .shared()
                .text("embargoUntil")
                .map(OffsetDateTime::parse)
                .filter(until -> context.at().isBefore(until.toInstant()))
                .map(until ->
                        List.of(
                                new Finding(
                                        "G11",
                                        GateLevel.BLOCK,
                                        "/fields/embargoUntil",
                                        context.variant().locale(),
                                        "embargo",
                                        Map.of("until", until.toString()),
                                        "I.2-d")))
                .orElse(List.of());
    }
}
