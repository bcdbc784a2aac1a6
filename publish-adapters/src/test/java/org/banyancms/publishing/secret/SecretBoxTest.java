package org.banyancms.publishing.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {
    private final SecureRandom random = new SecureRandom();
    private final SecretBox box = new SecretBox(new byte[32], random);

    @Test
    @DisplayName("what is sealed opens again, and is sealed otherwise each time")
    void roundTrip() {
        var sealed = box.seal("whsec_bí mật", "channel/1/signing");

        assertThat(box.open(sealed, "channel/1/signing")).isEqualTo("whsec_bí mật");
        assertThat(box.seal("whsec_bí mật", "channel/1/signing")).isNotEqualTo(sealed);
        assertThat(sealed).doesNotContain("whsec_");
    }

    @Test
    @DisplayName("another place, another key and a changed text do not open")
    void doesNotOpen() {
        var sealed = box.seal("s", "channel/1/signing");
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        var last = sealed.charAt(8) == 'A' ? 'B' : 'A';
        var tampered = sealed.substring(0, 8) + last + sealed.substring(9);

        assertThatThrownBy(() -> box.open(sealed, "channel/2/signing"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretBox(otherKey, random).open(sealed, "channel/1/signing"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box.open(tampered, "channel/1/signing"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretBox(new byte[16], random))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("the key file is made once, for its owner alone")
    void keyFile(@TempDir Path data) throws Exception {
        var file = data.resolve("keys/publishing.key");
        byte[] first = new KeyFile(file).key(random);

        assertThat(new KeyFile(file).key(random)).isEqualTo(first).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("the key file leaves nothing beside it, and one without a whole key is not used")
    void wholeKeyFile(@TempDir Path data) throws Exception {
        var file = data.resolve("publishing.key");
        new KeyFile(file).key(random);
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(file);
        }

        Files.writeString(file, ""); // as a kill between making and writing would leave it
        assertThatThrownBy(() -> new KeyFile(file).key(random))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString());
    }
}
