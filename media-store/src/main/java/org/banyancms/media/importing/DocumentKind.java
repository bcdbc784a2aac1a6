package org.banyancms.media.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.banyancms.media.importing.docx.DocxReader;
import org.banyancms.media.importing.html.HtmlDocumentReader;
import org.banyancms.media.importing.html.MarkdownDocumentReader;
import org.banyancms.media.importing.reading.DocumentReader;
import org.banyancms.media.importing.reading.Reading;
import org.banyancms.media.importing.reading.Watch;

/** The kinds of documents that can be imported, by the ends of their names. */
enum DocumentKind {
    DOCX(new DocxReader(), "docx"),
    HTML(new HtmlDocumentReader(), "html", "htm", "xhtml"),
    MARKDOWN(new MarkdownDocumentReader(), "md", "markdown", "txt");

    private final DocumentReader reader;
    private final List<String> extensions;

    DocumentKind(DocumentReader reader, String... extensions) {
        this.reader = reader;
        this.extensions = List.of(extensions);
    }

    boolean isText() {
        return this == HTML || this == MARKDOWN;
    }

    boolean hasName(String fileName) {
        return extensions.contains(extension(fileName));
    }

    static String extension(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** All ends of names, for people. */
    static String taken() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.extensions.stream())
                .collect(Collectors.joining(", "));
    }

    Reading read(Path file, Watch watch) throws IOException {
        return reader.read(file, watch);
    }
}
