package org.banyancms.publishing.web.publication;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.banyancms.publishing.adapter.Rendition;
import org.banyancms.publishing.publication.Applied;
import org.banyancms.publishing.publication.Desired;
import org.banyancms.publishing.publication.Publication;
import org.banyancms.publishing.publication.PublishedChannels;
import org.banyancms.publishing.publication.Trouble;

/** Publications as clients see them. */
final class PublicationAnswers {
    private PublicationAnswers() {}

    static Map<String, Object> of(Publication it) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", it.key().id());
        answer.put("entry", it.key().entry().value());
        answer.put("locale", it.key().locale().value());
        answer.put("channel", it.key().channel());
        answer.put("state", it.state().name());
        answer.put("verified", PublishedChannels.isVerified(it));
        answer.put("permalink", PublishedChannels.permalink(it));
        answer.put("desired", desired(it.desired()));
        answer.put("observed", it.applied() == null ? null : observed(it.applied()));
        answer.put("tries", it.tries());
        answer.put("dueAt", it.dueAt().equals(Publication.NEVER) ? null : it.dueAt().toString());
        answer.put("trouble", it.trouble() == null ? null : trouble(it.trouble()));
        answer.put("pendingStep", it.attempt() == null ? null : it.attempt().step().name());
        return answer;
    }

    private static Map<String, Object> desired(Desired desired) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("sequence", desired.sequence());
        answer.put("present", desired.present());
        answer.put("cause", desired.cause());
        answer.put("at", desired.at().toString());
        if (desired.present()) {
            answer.put("revision", desired.revision());
            answer.put("hash", desired.hash());
        } else {
            var removal = desired.removal();
            answer.put("removal", removal == null ? null : removal.name().toLowerCase(Locale.ROOT));
            answer.put("reason", desired.reason());
        }
        return answer;
    }

    private static Map<String, Object> observed(Applied applied) {
        var remote = applied.remote();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("sequence", applied.sequence());
        answer.put("present", applied.present());
        answer.put("revision", applied.present() ? applied.revision() : null);
        answer.put("hash", applied.present() ? applied.hash() : null);
        answer.put("remoteId", remote == null ? null : remote.id());
        answer.put("permalink", remote == null ? null : remote.permalink());
        answer.put("fingerprint", remote == null ? null : remote.fingerprint());
        answer.put("verified", applied.verified());
        answer.put("checkedAt", applied.checkedAt().toString());
        return answer;
    }

    private static Map<String, Object> trouble(Trouble trouble) {
        return Map.of(
                "code", trouble.code(), "detail", trouble.detail(), "at", trouble.at().toString());
    }

    static Map<String, Object> of(Rendition rendition) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("mediaType", rendition.mediaType());
        answer.put("bytes", rendition.bytes());
        answer.put("fingerprint", rendition.fingerprint());
        answer.put("permalink", rendition.permalink());
        answer.put("remarks", rendition.remarks());
        answer.put("content", rendition.text());
        return answer;
    }
}
