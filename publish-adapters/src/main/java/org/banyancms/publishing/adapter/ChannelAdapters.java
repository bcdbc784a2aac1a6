package org.banyancms.publishing.adapter;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways out that this house knows, by kind. */
public final class ChannelAdapters {
    private final Map<String, ChannelAdapter> byKind;

    public ChannelAdapters(List<? extends ChannelAdapter> adapters) {
        this.byKind =
                adapters.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        ChannelAdapter::kind, Function.identity()));
    }

    /**
     * The adapter of a kind.
     *
     * @throws IllegalStateException when a stored channel has a kind that this version does not
     *     know
     */
    public ChannelAdapter of(String kind) {
        var adapter = byKind.get(kind);
        if (adapter == null) {
            throw new IllegalStateException("no adapter of kind " + kind);
        }
        return adapter;
    }
}
