package org.banyancms.core.web.discussion;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.discussion.Discussion;
import org.banyancms.core.discussion.DiscussionDesk;
import org.banyancms.core.discussion.Message;
import org.jspecify.annotations.Nullable;

/** Discussions as clients see them. */
final class DiscussionAnswers {
    private final DiscussionDesk desk;

    DiscussionAnswers(DiscussionDesk desk) {
        this.desk = desk;
    }

    Map<String, Object> of(Discussion discussion) {
        var place = discussion.place();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", discussion.id());
        answer.put("kind", discussion.kind().name().toLowerCase(Locale.ROOT));
        answer.put("entry", place.entry().value());
        answer.put("locale", place.locale().value());
        answer.put("field", place.field());
        answer.put("block", place.block());
        answer.put("quoted", place.quoted());
        answer.put("blockGone", desk.isGone(discussion));
        answer.put("open", discussion.isOpen());
        answer.put("resolution", resolution(discussion.resolution()));
        answer.put("revision", discussion.revision());
        answer.put(
                "messages",
                discussion.messages().stream().map(DiscussionAnswers::message).toList());
        return answer;
    }

    private static @Nullable Map<String, Object> resolution(
            Discussion.@Nullable Resolution resolution) {
        if (resolution == null) {
            return null;
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("by", resolution.by());
        answer.put("at", resolution.at());
        answer.put("reason", resolution.reason());
        return answer;
    }

    private static Map<String, Object> message(Message message) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", message.id());
        answer.put("author", message.author());
        answer.put("at", message.at());
        answer.put("text", message.text());
        answer.put("mentions", message.mentions().stream().sorted().toList());
        answer.put("earlier", message.earlier());
        return answer;
    }
}
