package org.banyancms.publishing.adapter.site;

import java.util.List;
import org.banyancms.publishing.adapter.story.Picture;
import org.jspecify.annotations.Nullable;

/**
 * A page that shows many stories.
 *
 * @param heading its heading
 * @param intro a sentence under it
 * @param first the story on top, shown large
 * @param cards the others, newest first
 * @param sections stories by topic
 * @param topics links to all topics
 */
public record ListPage(
        String heading,
        String intro,
        @Nullable Card first,
        List<Card> cards,
        List<Section> sections,
        List<Link> topics) {

    /**
     * One story in a list.
     *
     * @param title title
     * @param summary standfirst
     * @param href its page
     * @param kind what a story of this kind is called
     * @param published the day of its first publication
     * @param picture its cover
     */
    public record Card(
            String title,
            String summary,
            String href,
            @Nullable String kind,
            ArticlePage.Moment published,
            @Nullable Picture picture) {}

    /**
     * The newest stories of a topic.
     *
     * @param topic link to the topic's list
     * @param cards its newest stories
     */
    public record Section(Link topic, List<Card> cards) {}
}
