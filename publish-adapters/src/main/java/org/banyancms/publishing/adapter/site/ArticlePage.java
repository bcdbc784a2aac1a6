package org.banyancms.publishing.adapter.site;

import java.util.List;
import org.banyancms.publishing.adapter.story.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The content of a story's page, all words ready for the reader.
 *
 * @param kind what a story of this kind is called
 * @param title title
 * @param summary standfirst
 * @param organisation who issues it
 * @param published the day of the first publication, with its machine form
 * @param updated the day of this version, null while it is the first
 * @param corrections notices of mended errors, the newest first
 * @param cover cover picture
 * @param film film
 * @param details what a story of its kind has besides: when, where, certificate
 * @param sections rendered rich texts
 * @param gallery pictures
 * @param facts figures
 * @param sources sources
 * @param topics links to its topics
 */
public record ArticlePage(
        @Nullable String kind,
        String title,
        String summary,
        String organisation,
        Moment published,
        @Nullable Moment updated,
        List<Correction> corrections,
        @Nullable Picture cover,
        @Nullable Picture film,
        List<Detail> details,
        List<String> sections,
        List<Picture> gallery,
        List<Row> facts,
        List<Source> sources,
        List<Link> topics) {

    /**
     * A day or an instant.
     *
     * @param machine in RFC 3339 or ISO 8601
     * @param words as the reader's language writes it
     */
    public record Moment(String machine, String words) {}

    /**
     * A notice of a mended error.
     *
     * @param heading with its day
     * @param notice the words
     * @param wrong what stood there
     * @param right what stands there now
     */
    public record Correction(
            String heading, String notice, @Nullable String wrong, @Nullable String right) {}

    /**
     * Something that stories of one kind have.
     *
     * @param label what it is
     * @param value what it is here
     * @param machine machine form of a time, null where it is none
     */
    public record Detail(String label, String value, @Nullable String machine) {}

    /**
     * A figure.
     *
     * @param label what is counted
     * @param value number and unit
     * @param asOf the day it held
     * @param refs numbers of its sources in the list below
     * @param note a remark
     */
    public record Row(
            String label,
            String value,
            @Nullable Moment asOf,
            List<Integer> refs,
            @Nullable String note) {}

    /**
     * A source.
     *
     * @param text issuer, title, number and day in one line
     * @param url where it stands
     */
    public record Source(String text, @Nullable String url) {}
}
