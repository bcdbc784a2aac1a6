package org.banyancms.publishing.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChannelProfilesTest {

    @Test
    @DisplayName("each shipped profile says its version, its day, its class and its patience")
    void shipped() {
        var profiles = ChannelProfiles.shipped(List.of("site", "feed", "sitemap", "webhook"));

        assertThat(profiles.all())
                .hasSize(4)
                .allSatisfy(it -> {
                    assertThat(it.version()).isPositive();
                    assertThat(it.verifiedOn().getYear()).isGreaterThanOrEqualTo(2026);
                    assertThat(it.retry()).isNotEmpty().isSorted();
                });
        assertThat(profiles.of("webhook").retry())
                .startsWith(Duration.ofSeconds(5), Duration.ofMinutes(5));
        assertThat(profiles.of("webhook").limit("payloadBytes")).isEqualTo(20_000);
        assertThat(profiles.find("pigeon")).isEmpty();
    }

    @Test
    @DisplayName("a limit or a profile that is not there is an error, not a zero")
    void missing() {
        var profiles = ChannelProfiles.shipped(List.of("site"));

        assertThatThrownBy(() -> profiles.of("site").limit("wingspan"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChannelProfiles.shipped(List.of("pigeon")))
                .isInstanceOf(IllegalStateException.class);
    }
}
