package org.banyancms.media.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents, made part by part. */
final class TestDocuments {
    private static final String REL =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relationships = new StringBuilder();

    private TestDocuments() {}

    /** A document of paragraphs and tables as Word's XML has them. */
    static TestDocuments docx(String body) {
        return new TestDocuments()
                .part(
                        "[Content_Types].xml",
                        "<Types><Default Extension='xml' ContentType='application/xml'/></Types>")
                .part(
                        "_rels/.rels",
                        "<Relationships><Relationship Id='r1' Type='%sofficeDocument' Target='word/document.xml'/></Relationships>"
                                .formatted(REL))
                .part(
                        "word/document.xml",
                        "<w:document xmlns:w='w' xmlns:r='r' xmlns:a='a' xmlns:wp='wp'><w:body>"
                                + body
                                + "</w:body></w:document>");
    }

    /** A paragraph in a style. */
    static String p(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val='%s'/></w:pPr>%s</w:p>".formatted(style, r("", text));
    }

    /** A paragraph of a list. */
    static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr></w:pPr>%s</w:p>"
                .formatted(level, list, r("", text));
    }

    /** A run with properties. */
    static String r(String properties, String text) {
        return "<w:r><w:rPr>%s</w:rPr><w:t xml:space='preserve'>%s</w:t></w:r>"
                .formatted(properties, text);
    }

    /** Styles as Word names them. */
    TestDocuments withStyles() {
        return withStyles("");
    }

    TestDocuments withStyles(String more) {
        relate("rs", "styles", "styles.xml");
        var names =
                Map.of(
                        "H1",
                        "heading 1",
                        "H2",
                        "heading 2",
                        "T",
                        "Title",
                        "Q",
                        "Quote",
                        "C",
                        "caption");
        var styles = new StringBuilder("<w:styles xmlns:w='w'>").append(more);
        names.forEach((id, name) ->
                styles.append(
                        "<w:style w:styleId='%s'><w:name w:val='%s'/></w:style>"
                                .formatted(id, name)));
        return part("word/styles.xml", styles + "</w:styles>");
    }

    /** List 1 counts, all others do not. */
    TestDocuments withNumbering() {
        relate("rn", "numbering", "numbering.xml");
        return part(
                "word/numbering.xml",
                "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='7'>"
                        + "<w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num></w:numbering>");
    }

    TestDocuments relate(String id, String kind, String target) {
        relationships.append(
                "<Relationship Id='%s' Type='%s%s' Target='%s'/>".formatted(id, REL, kind, target));
        return this;
    }

    TestDocuments relateOutside(String id, String kind, String target) {
        relationships.append(
                "<Relationship Id='%s' Type='%s%s' Target='%s' TargetMode='External'/>"
                        .formatted(id, REL, kind, target));
        return this;
    }

    TestDocuments part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    TestDocuments part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    byte[] bytes() {
        part(
                "word/_rels/document.xml.rels",
                "<Relationships>" + relationships + "</Relationships>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Path write(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
