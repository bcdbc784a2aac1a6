package org.banyancms.media.importing.html;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banyancms.core.richtext.HtmlWriter;
import org.banyancms.core.richtext.MarkdownReader;
import org.banyancms.media.importing.encoding.LegacyText;
import org.banyancms.media.importing.reading.DocumentReader;
import org.banyancms.media.importing.reading.Findings;
import org.banyancms.media.importing.reading.ImportLimits;
import org.banyancms.media.importing.reading.Pictures;
import org.banyancms.media.importing.reading.Reading;
import org.banyancms.media.importing.reading.SafeArchive;
import org.banyancms.media.importing.reading.Watch;
import org.jsoup.Jsoup;

/** Reads Markdown, in UTF-8. Pictures that it points to are not fetched. */
public final class MarkdownDocumentReader implements DocumentReader {
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]{0,300}]\\([^)]{0,300}\\)");

    @Override
    public Reading read(Path file, Watch watch) throws IOException {
        ImportLimits.TEXT_BYTES.require(Files.size(file));
        var text = text(file);
        var findings = new Findings();
        PICTURE.matcher(text)
                .results()
                .forEach(found -> findings.note("external_picture", found.group()));
        watch.check();
        var html = HtmlWriter.write(MarkdownReader.read(text), _ -> Optional.empty());
        var body = Jsoup.parseBodyFragment(html).body();
        return new Reading(body, null, null, new Pictures(), findings, new LegacyText());
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file).replaceFirst("^\\uFEFF", "");
        } catch (CharacterCodingException _) {
            throw SafeArchive.broken("it is not in UTF-8");
        }
    }
}
