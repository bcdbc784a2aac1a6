package org.banyancms.core.delivery.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.FieldDefinition;
import org.banyancms.core.type.FieldKind;
import org.banyancms.core.type.ShippedTypes;
import org.banyancms.core.type.Workflow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The description of delivery")
class DeliveryDescriptionTest {
    private static final Path FILE = Path.of("..", "docs", "delivery-openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static JsonNode of(List<ContentType> types) {
        return JSON.valueToTree(DeliveryDescription.of(types));
    }

    private static ContentType bulletin(FieldKind kind) {
        var label = Map.of(LocaleTag.EN, "Number");
        var field =
                new FieldDefinition(
                        "number", kind, false, false, false, 0, List.of(), List.of(), label, null);
        return new ContentType(
                "daily-bulletin",
                1,
                Map.of(),
                "Article",
                List.of(field),
                new Workflow(List.of("draft"), "draft", List.of()));
    }

    @Test
    @DisplayName(
            "of the shipped types is docs/delivery-openapi.json; -Dbanyan.write=true writes it")
    void upToDate() throws IOException {
        var now = JSON.writeValueAsString(DeliveryDescription.of(ShippedTypes.load())) + "\n";
        if (Boolean.getBoolean("banyan.write")) {
            Files.writeString(FILE, now);
        }

        assertThat(FILE).content().isEqualTo(now);
    }

    @Test
    @DisplayName("follows the types: a new one, and another kind of field")
    void followsTypes() {
        var schemas = of(List.of(bulletin(FieldKind.NUMBER))).at("/components/schemas");

        assertThat(schemas.at("/DailyBulletinEntry/properties/type/const").asString())
                .isEqualTo("daily-bulletin");
        assertThat(schemas.at("/DailyBulletinEntryFields/properties/number/type").asString())
                .isEqualTo("number");
        assertThat(schemas.at("/Filter/properties/number/properties").has("between")).isTrue();
        assertThat(schemas.at("/Entry/oneOf").size()).isEqualTo(1);

        var text = of(List.of(bulletin(FieldKind.TEXT))).at("/components/schemas");
        assertThat(text.at("/DailyBulletinEntryFields/properties/number/type").asString())
                .isEqualTo("string");
        assertThat(text.at("/Filter/properties/number/properties").has("between")).isFalse();
    }

    @Test
    @DisplayName("refers to nothing that it does not have")
    void references() {
        var document = of(ShippedTypes.load());
        var referred = new ArrayList<String>();
        document.findValuesAsString("$ref").forEach(referred::add);
        document.at("/components/schemas/Entry/discriminator/mapping")
                .forEach(it -> referred.add(it.asString()));

        assertThat(referred)
                .hasSizeGreaterThan(100)
                .allSatisfy(ref ->
                        assertThat(document.at(ref.substring(1)).isObject()).as(ref).isTrue());
    }
}
