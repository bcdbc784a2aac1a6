package org.banyancms.media.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.banyancms.media.importing.TestDocuments.docx;
import static org.banyancms.media.importing.TestDocuments.p;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.banyancms.core.problem.ProblemException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A hostile document is refused")
class HostileDocumentsTest {
    private static final String TEXT = p("", "Chữ");

    private static ProblemException refusal(String name, byte[] bytes) {
        return catchThrowableOfType(ProblemException.class, () -> Read.of(name, bytes));
    }

    static Stream<Arguments> documents() {
        var plain = docx(TEXT).bytes();
        return Stream.of(
                Arguments.of(
                        "macros",
                        "a.docx",
                        docx(TEXT).part("word/vbaProject.bin", "x").bytes(),
                        "import_has_macros"),
                Arguments.of(
                        "a macro document by its type",
                        "a.docx",
                        macroDocument(),
                        "import_has_macros"),
                Arguments.of("an entity", "a.docx", entity(), "import_has_entities"),
                Arguments.of(
                        "a bomb",
                        "a.docx",
                        docx(TEXT).part("word/media/x.bin", new byte[64 << 20]).bytes(),
                        "import_limit"),
                Arguments.of(
                        "a bomb in the text",
                        "a.docx",
                        docx(TEXT + " ".repeat(60 << 20)).bytes(),
                        "import_limit"),
                Arguments.of("many parts", "a.docx", manyParts(), "import_limit"),
                Arguments.of(
                        "deep XML",
                        "a.docx",
                        docx("<w:p>".repeat(5000) + "</w:p>".repeat(5000)).bytes(),
                        "import_limit"),
                Arguments.of(
                        "deep HTML", "a.html", bytes("<div>".repeat(500) + "x"), "import_limit"),
                Arguments.of(
                        "deep lists",
                        "a.html",
                        bytes("<ul><li>".repeat(5000) + "x"),
                        "import_limit"),
                Arguments.of("long HTML", "a.html", new byte[6 << 20], "file_extension_mismatch"),
                Arguments.of("long text", "a.md", bytes("chữ ".repeat(2 << 20)), "import_limit"),
                Arguments.of(
                        "encrypted",
                        "a.docx",
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                        "import_encrypted"),
                Arguments.of("wrong name", "a.html", plain, "file_extension_mismatch"),
                Arguments.of(
                        "a PDF as DOCX", "a.docx", bytes("%PDF-1.7"), "file_extension_mismatch"),
                Arguments.of(
                        "a program before the archive",
                        "a.docx",
                        joined(bytes("MZ"), plain),
                        "file_extension_mismatch"),
                Arguments.of(
                        "something behind the archive",
                        "a.docx",
                        joined(plain, bytes("<script>")),
                        "import_has_foreign_content"),
                Arguments.of(
                        "cut off",
                        "a.docx",
                        Arrays.copyOf(plain, plain.length / 2),
                        "import_has_foreign_content"),
                Arguments.of("empty", "a.docx", new byte[0], "file_empty"),
                Arguments.of("no text", "a.docx", docx("").bytes(), "import_has_no_text"),
                Arguments.of("another kind", "a.exe", bytes("MZ"), "import_type_not_readable"),
                Arguments.of("an older kind", "a.doc", bytes("x"), "import_type_not_readable"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("documents")
    @DisplayName("with its reason")
    void isRefused(String what, String name, byte[] bytes, String code) {
        assertThat(refusal(name, bytes)).as(what).isNotNull();
        assertThat(refusal(name, bytes).kind().code())
                .as(refusal(name, bytes).params().toString())
                .isEqualTo(code);
    }

    @Test
    @DisplayName("and a limit is named")
    void namesTheLimit() {
        var refused = refusal("a.docx", docx(TEXT).part("x.bin", new byte[64 << 20]).bytes());

        assertThat(refused.members()).containsEntry("limit", "compression_ratio");
    }

    @Test
    @DisplayName("and one that takes too long ends")
    void ends() {
        var long_ = docx(TEXT.repeat(100_000)).bytes();

        var refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> Read.of("a.docx", long_, Duration.ofMillis(1)));

        assertThat(refused.kind().code()).isEqualTo("import_too_slow");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    private static byte[] macroDocument() {
        return docx(TEXT)
                .part(
                        "[Content_Types].xml",
                        "<Types><Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>")
                .bytes();
    }

    private static byte[] entity() {
        return docx("").part(
                        "word/document.xml",
                        "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><w:document xmlns:w='w'><w:body>&e;</w:body></w:document>")
                .bytes();
    }

    private static byte[] manyParts() {
        var document = docx(TEXT);
        for (int i = 0; i < 3100; i++) {
            document.part("x/" + i, "");
        }
        return document.bytes();
    }
}
