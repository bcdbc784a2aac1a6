package org.banyancms.core.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Codes that follow the clock")
class TotpTest {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    @ParameterizedTest(name = "{1} at {0} s gives {2}")
    @DisplayName("are those of RFC 6238, appendix B")
    @CsvSource({
        "59, SHA1, 94287082",
        "59, SHA256, 46119246",
        "59, SHA512, 90693936",
        "1111111109, SHA1, 07081804",
        "1111111109, SHA256, 68084774",
        "1111111109, SHA512, 25091201",
        "1111111111, SHA1, 14050471",
        "1111111111, SHA256, 67062674",
        "1111111111, SHA512, 99943326",
        "1234567890, SHA1, 89005924",
        "1234567890, SHA256, 91819424",
        "1234567890, SHA512, 93441116",
        "2000000000, SHA1, 69279037",
        "2000000000, SHA256, 90698825",
        "2000000000, SHA512, 38618901",
        "20000000000, SHA1, 65353130",
        "20000000000, SHA256, 77737706",
        "20000000000, SHA512, 47863826"
    })
    void ofTheStandard(long seconds, String hash, String expected) {
        int length =
                switch (hash) {
                    case "SHA1" -> 20;
                    case "SHA256" -> 32;
                    default -> 64;
                };
        var key = "1234567890".repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);
        var totp = new Totp("Hmac" + hash, 8, HALF_A_MINUTE);

        assertThat(totp.code(key, totp.stepAt(Instant.ofEpochSecond(seconds)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "step {0} gives {1}")
    @DisplayName("of six digits are those of RFC 4226, appendix D")
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "9, 520489"})
    void sixDigits(long step, String expected) {
        var key = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

        assertThat(Totp.COMMON.code(key, step)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "''{0}'' is {1}")
    @DisplayName("have keys in the Base32 of RFC 4648, section 10")
    @CsvSource({
        "'', ''",
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void base32(String text, String letters) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);

        assertThat(Base32.encode(bytes)).isEqualTo(letters);
        assertThat(Base32.decode(letters)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @DisplayName("have keys without letters that are none")
    @ValueSource(strings = {"MZ1", "mz", "M="})
    void noBase32(String letters) {
        assertThatThrownBy(() -> Base32.decode(letters))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
