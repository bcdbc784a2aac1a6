package org.banyancms.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command line")
class CommandLineTest {

    @Test
    @DisplayName("turns options into settings, in either way of writing them")
    void options() {
        assertThat(CommandLine.of("--port", "0", "--data=/srv/b", "--no-demo").settings())
                .containsExactly("--server.port=0", "--banyan.data=/srv/b", "--banyan.demo=false");
        assertThat(CommandLine.of("--banyan.mongo.uri=mongodb://x/y?z=1").settings())
                .containsExactly("--banyan.mongo.uri=mongodb://x/y?z=1");
        assertThat(CommandLine.of().settings()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is refused in one sentence that says what would do")
    @ValueSource(
            strings = {
                "--port=x",
                "--port=70000",
                "--port",
                "--data",
                "--data=",
                "--demo",
                "run",
                "-p"
            })
    void refusals(String argument) {
        assertThatThrownBy(() -> CommandLine.of(argument))
                .isInstanceOf(Refusal.class)
                .message()
                .isNotBlank()
                .doesNotContain("\n");
    }
}
