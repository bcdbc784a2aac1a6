package org.banyancms.publishing.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The profiles shipped with this house, read from {@code channels/<kind>.yaml}. */
public final class ChannelProfiles {
    private final Map<String, ChannelProfile> byKind = new TreeMap<>();

    /** Reads the profiles of the given kinds. */
    public static ChannelProfiles shipped(Collection<String> kinds) {
        var profiles = new ChannelProfiles();
        kinds.forEach(kind -> profiles.byKind.put(kind, read(kind)));
        return profiles;
    }

    /** The profile of a kind, if there is such a kind. */
    public Optional<ChannelProfile> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** The profile of a kind that a stored channel has. */
    public ChannelProfile of(String kind) {
        return find(kind)
                .orElseThrow(() -> new IllegalStateException("no profile of kind " + kind));
    }

    /** Every profile, by kind. */
    public List<ChannelProfile> all() {
        return List.copyOf(byKind.values());
    }

    private static ChannelProfile read(String kind) {
        var name = "/channels/" + kind + ".yaml";
        try (InputStream in = ChannelProfiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no profile " + name);
            }
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return profile(kind, yaml);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ChannelProfile profile(String kind, Map<String, Object> yaml) {
        return new ChannelProfile(
                kind,
                ((Number) value(yaml, "version")).intValue(),
                LocalDate.parse((String) value(yaml, "verifiedOn")),
                ReconcileClass.valueOf((String) value(yaml, "reconcile")),
                (Boolean) value(yaml, "builtIn"),
                ((Number) value(yaml, "parallel")).intValue(),
                texts(yaml, "retry").stream().map(Duration::parse).toList(),
                Duration.parse((String) value(yaml, "check")),
                limits(yaml),
                texts(yaml, "capabilities"));
    }

    private static Object value(Map<String, Object> yaml, String key) {
        var value = yaml.get(key);
        if (value == null) {
            throw new IllegalStateException("a channel profile lacks " + key);
        }
        return value;
    }

    private static List<String> texts(Map<String, Object> yaml, String key) {
        return ((List<?>) value(yaml, key)).stream().map(String::valueOf).toList();
    }

    private static Map<String, Long> limits(Map<String, Object> yaml) {
        var limits = new TreeMap<String, Long>();
        ((Map<?, ?>) value(yaml, "limits"))
                .forEach((name, number) ->
                        limits.put(String.valueOf(name), ((Number) number).longValue()));
        return limits;
    }
}
