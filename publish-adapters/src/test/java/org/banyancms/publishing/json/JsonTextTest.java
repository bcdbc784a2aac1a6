package org.banyancms.publishing.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonTextTest {

    @Test
    @DisplayName("a JSON reader gets back what was written, in the order given")
    void roundTrip() {
        var value = new LinkedHashMap<String, Object>();
        value.put("z", "quote \" slash \\ line \n tab \t bell \u0007 sep \u2028 Tân Trào 🌳");
        value.put("a", Arrays.asList(1, 2.5, true, null));
        value.put("m", Map.of("k", List.of()));

        var text = JsonText.of(value);

        assertThat(JsonMapper.builder().build().readValue(text, Object.class)).isEqualTo(value);
        assertThat(text).startsWith("{\"z\":");
    }

    @Test
    @DisplayName("no text can end the script element that it stands in")
    void safeInHtml() {
        assertThat(JsonText.of("</script><!-- & ")).doesNotContain("<", ">", "&");
    }
}
