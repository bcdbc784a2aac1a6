package org.banyancms.core.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.delivery.ChangeNews;
import org.banyancms.core.delivery.RecentChanges;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells of changes as they happen, as server-sent events. An event's id is its sequence, so a
 * listener that was away gets what it has missed.
 */
@RestController
@RequestMapping("/api/v1/delivery/events")
class EventsController {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int BATCH = 50;
    private static final byte[] NOTHING = {};

    private final EventStreams streams;
    private final RecentChanges changes;
    private final Journal journal;
    private final JsonMapper mapper;

    EventsController(
            EventStreams streams, RecentChanges changes, Journal journal, JsonMapper mapper) {
        this.streams = streams;
        this.changes = changes;
        this.journal = journal;
        this.mapper = mapper;
    }

    @GetMapping(produces = "text/event-stream")
    void events(
            @RequestParam(required = false) @Nullable LocaleTag locale,
            @RequestParam(required = false) @Nullable Long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEvent,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        long place = place(lastEvent == null ? after : lastEvent);
        streams.checkRoom();
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var context = request.startAsync();
        context.setTimeout(LONGEST.toMillis());
        streams.open(context, place, sequence -> events(sequence, locale));
    }

    private long place(@Nullable Long asked) {
        long head = journal.head();
        if (asked == null) {
            return head;
        }
        if (asked < 0) {
            throw ProblemException.of(
                    CoreProblem.QUERY_INVALID, List.of(SyncToken.malformed("after")));
        }
        if (asked > head) {
            throw ProblemException.of(CoreProblem.SYNC_TOKEN_EXPIRED);
        }
        return asked;
    }

    private List<EventStream.Event> events(long sequence, @Nullable LocaleTag locale) {
        return changes.after(sequence, BATCH).stream().map(news -> event(news, locale)).toList();
    }

    private EventStream.Event event(ChangeNews news, @Nullable LocaleTag locale) {
        var told =
                news.changes().stream()
                        .filter(change -> locale == null || locale.value().equals(change.locale()))
                        .map(EventsController::tree)
                        .toList();
        var bytes = told.isEmpty() ? NOTHING : bytes(news.sequence(), told);
        return new EventStream.Event(news.sequence(), bytes);
    }

    private byte[] bytes(long sequence, List<Map<String, Object>> told) {
        var data = new LinkedHashMap<String, Object>();
        data.put("sequence", sequence);
        data.put("changes", told);
        var text =
                "id: %d\nevent: commit\ndata: %s\n\n"
                        .formatted(sequence, mapper.writeValueAsString(data));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> tree(ChangeNews.Changed change) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("op", change.kind().word());
        tree.put("entry", change.entry());
        tree.put("locale", change.locale());
        if (!change.type().isEmpty()) {
            tree.put("type", change.type());
            tree.put("slug", change.slug());
        }
        return tree;
    }
}
