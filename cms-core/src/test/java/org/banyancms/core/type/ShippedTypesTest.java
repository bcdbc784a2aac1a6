package org.banyancms.core.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.banyancms.core.access.Role;
import org.banyancms.core.locale.LocaleTag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The shipped content types")
class ShippedTypesTest {
    private static final List<ContentType> ALL = ShippedTypes.load();

    private static ContentType type(String name) {
        return ALL.stream().filter(type -> type.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("are the seventeen kinds that the domain names")
    void kinds() {
        assertThat(ALL)
                .extracting(ContentType::name)
                .containsExactlyInAnyOrder(
                        "article",
                        "video",
                        "audio-programme",
                        "photo-story",
                        "event",
                        "place",
                        "product",
                        "fact-sheet",
                        "press-kit",
                        "statement",
                        "organisation-profile",
                        "contact",
                        "column",
                        "feature",
                        "publication",
                        "contest",
                        "legal-notice");
    }

    @Test
    @DisplayName("are labelled in Vietnamese and English, down to the fields of their blocks")
    void labels() {
        for (var type : ALL) {
            assertThat(type.labels()).as(type.name()).containsKeys(LocaleTag.VI, LocaleTag.EN);
            type.fields().forEach(field -> assertLabelled(type.name(), field));
        }
    }

    private static void assertLabelled(String at, FieldDefinition field) {
        var path = at + "/" + field.name();
        assertThat(field.labels()).as(path).containsKeys(LocaleTag.VI, LocaleTag.EN);
        assertThat(field.labels().get(LocaleTag.VI))
                .as(path)
                .isNotEqualTo(field.labels().get(LocaleTag.EN));
        field.fields().forEach(part -> assertLabelled(path, part));
    }

    @Test
    @DisplayName("come back the same from their own tree")
    void roundTrip() {
        for (var type : ALL) {
            assertThat(TypeReader.read(TypeTree.write(type))).isEqualTo(type);
        }
    }

    @Test
    @DisplayName("point only at types that there are")
    void targets() {
        var names = ALL.stream().map(ContentType::name).toList();
        ALL.stream()
                .flatMap(type -> type.fields().stream())
                .flatMap(ShippedTypesTest::withParts)
                .flatMap(field -> field.rules().targets().stream())
                .forEach(target -> assertThat(names).contains(target));
    }

    private static Stream<FieldDefinition> withParts(FieldDefinition field) {
        return Stream.concat(
                Stream.of(field), field.fields().stream().flatMap(ShippedTypesTest::withParts));
    }

    @Test
    @DisplayName("hold what the law and the practice of the domain ask for")
    void particulars() {
        assertThat(type("contact").requiredLocales()).containsExactly(LocaleTag.EN);
        assertThat(type("organisation-profile").requiredLocales()).containsExactly(LocaleTag.EN);
        assertThat(type("statement").workflow().approvers()).containsExactly(Role.SPOKESPERSON);
        assertThat(type("article").workflow().approvers())
                .containsExactlyInAnyOrder(Role.APPROVER, Role.SPOKESPERSON);
        assertThat(type("event").field("lunarDate").orElseThrow().kind())
                .isEqualTo(FieldKind.LUNAR_DATE);
        assertThat(type("product").field("origin").orElseThrow().rules().onRemoval())
                .isEqualTo(OnRemoval.NULLIFY);
    }
}
