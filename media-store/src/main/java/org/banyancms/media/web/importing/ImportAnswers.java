package org.banyancms.media.web.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.Messages;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.media.importing.Proposal;
import org.banyancms.media.importing.reading.EmbeddedPicture;
import org.banyancms.media.importing.reading.Findings.Finding;

/** What an import gives, in the caller's language. */
final class ImportAnswers {
    private final Messages messages;

    ImportAnswers(Messages messages) {
        this.messages = messages;
    }

    Map<String, Object> of(Proposal proposal, Map<String, String> assets, LocaleTag language) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("title", proposal.title());
        answer.put("summary", proposal.summary());
        answer.put("body", RichTextTree.write(proposal.body()));
        answer.put("encoding", proposal.encoding());
        answer.put(
                "pictures",
                proposal.pictures().stream().map(each -> picture(each, assets)).toList());
        answer.put("findings", findings(proposal, language));
        return answer;
    }

    private static Map<String, Object> picture(
            EmbeddedPicture picture, Map<String, String> assets) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("mark", picture.mark());
        answer.put("name", picture.name());
        answer.put("alt", picture.alt());
        answer.put("caption", picture.caption());
        answer.put("asset", assets.get(picture.mark()));
        return answer;
    }

    private List<Map<String, Object>> findings(Proposal proposal, LocaleTag language) {
        return proposal.findings().all().stream().map(each -> finding(each, language)).toList();
    }

    private Map<String, Object> finding(Finding finding, LocaleTag language) {
        var params =
                Map.<String, Object>of(
                        "count", finding.count(),
                        "encoding", String.join(", ", finding.examples()));
        return Map.of(
                "code", finding.code(),
                "count", finding.count(),
                "examples", finding.examples(),
                "message", messages.text(language, "import.finding." + finding.code(), params));
    }
}
