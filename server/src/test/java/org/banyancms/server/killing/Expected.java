package org.banyancms.server.killing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banyancms.server.killing.Ledger.Note;

/** What the ledgers promise: everything acknowledged, and what may have happened besides. */
final class Expected {
    final Map<String, Story> stories = new LinkedHashMap<>();
    final Map<Long, Set<String>> batches = new TreeMap<>();
    final Set<Set<String>> askedBatches = new HashSet<>();
    final Map<String, String> uploads = new LinkedHashMap<>();
    final Map<String, Job> jobs = new LinkedHashMap<>();

    /** Stories, uploads and jobs that were written since these were last forgotten. */
    final Set<String> fresh = new LinkedHashSet<>();

    private long acknowledged;

    /** One entry in Vietnamese. */
    static final class Story {
        final List<Note> signOffs = new ArrayList<>();
        long revision;
        String title = "";
        String hash = "";
        String askedTitle = "";
        boolean submitted;
    }

    /** One translation job. */
    static final class Job {
        final Map<String, String> words = new HashMap<>();
        final Map<String, String> askedWords = new HashMap<>();
        boolean delivered;
    }

    /** Takes a ledger in. */
    void read(Path ledger) throws IOException {
        Ledger.read(ledger).forEach(this::take);
    }

    /** How many writes were acknowledged in all. */
    long acknowledged() {
        return acknowledged;
    }

    private void take(Note note) {
        if (note.acknowledged()) {
            acknowledged++;
        }
        switch (note.kind()) {
            case ENTRY, VARIANT, SUBMITTED, SIGNED -> takeStory(note);
            case PUBLISHED -> takeBatch(note);
            case UPLOADED -> takeUpload(note);
            case CLAIMED, SEGMENT, DELIVERED -> takeJob(note);
        }
    }

    private void takeStory(Note note) {
        var story = stories.computeIfAbsent(note.text("entry"), _ -> new Story());
        fresh.add(note.text("entry"));
        switch (note.kind()) {
            case VARIANT -> takeVariant(story, note);
            case SUBMITTED -> story.submitted = true;
            case SIGNED -> story.signOffs.add(note);
            default -> {} // the entry is known now
        }
    }

    private static void takeVariant(Story story, Note note) {
        if (!note.acknowledged()) {
            story.askedTitle = note.text("title");
            return;
        }
        story.title = note.text("title");
        story.revision = note.number("revision");
        story.hash = note.text("hash");
    }

    private void takeBatch(Note note) {
        var entries = new HashSet<String>();
        note.detail().get("entries").forEach(entry -> entries.add(entry.stringValue()));
        if (note.acknowledged()) {
            batches.put(note.number("sequence"), entries);
        } else {
            askedBatches.add(entries);
        }
    }

    private void takeUpload(Note note) {
        if (note.acknowledged()) {
            uploads.put(note.text("asset"), note.text("sha256"));
            fresh.add(note.text("asset"));
        }
    }

    private void takeJob(Note note) {
        var job = jobs.computeIfAbsent(note.text("job"), _ -> new Job());
        fresh.add(note.text("job"));
        switch (note.kind()) {
            case SEGMENT ->
                    (note.acknowledged() ? job.words : job.askedWords)
                            .put(note.text("segment"), note.text("words"));
            case DELIVERED -> job.delivered = true;
            default -> {} // a claim only has to be taken up again
        }
    }
}
