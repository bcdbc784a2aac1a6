package org.banyancms.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("docs/openapi.json")
class OpenApiTest extends RunningServer {
    private static final Path FILE = Path.of("..", "docs", "openapi.json");

    @Test
    @DisplayName("is what the server says of itself; write it anew with -Dbanyan.write=true")
    void upToDate() throws IOException {
        var pretty =
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(tree(get("/api-docs")))
                        + "\n";
        if (Boolean.getBoolean("banyan.write")) {
            Files.writeString(FILE, pretty);
        }

        assertThat(FILE).content().isEqualTo(pretty);
    }

    @Test
    @DisplayName("names each operation once")
    void uniqueOperations() {
        assertThat(tree(get("/api-docs")).findValuesAsString("operationId"))
                .hasSizeGreaterThan(40)
                .doesNotHaveDuplicates();
    }
}
