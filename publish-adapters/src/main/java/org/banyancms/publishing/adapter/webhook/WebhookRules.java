package org.banyancms.publishing.adapter.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.field.Fields;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.publishing.http.OutboundClient;

/** What a webhook's registration must say. */
final class WebhookRules {
    private final long urlLength;

    WebhookRules(long urlLength) {
        this.urlLength = urlLength;
    }

    List<FieldProblem> check(Fields settings) {
        var problems = new ArrayList<FieldProblem>();
        var permit = settings.get(WebhookAdapter.ALLOW_PRIVATE);
        if (permit != null && !(permit instanceof Boolean)) {
            problems.add(FieldProblem.at("/" + WebhookAdapter.ALLOW_PRIVATE, "not_a_flag"));
        }
        switch (settings.get(WebhookAdapter.URL)) {
            case null -> problems.add(FieldProblem.at("/url", "required"));
            case String url -> checkUrl(url, Boolean.TRUE.equals(permit), problems);
            default -> problems.add(FieldProblem.at("/url", "not_text"));
        }
        return problems;
    }

    private void checkUrl(String url, boolean allowPrivate, List<FieldProblem> problems) {
        if (url.length() > urlLength) {
            problems.add(FieldProblem.at("/url", "too_long", Map.of("limit", urlLength)));
            return;
        }
        try {
            var uri = new URI(url);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (!web
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null) {
                problems.add(FieldProblem.at("/url", "not_a_web_address"));
            } else if (!allowPrivate && OutboundClient.isClosedLiteral(uri.getHost())) {
                problems.add(FieldProblem.at("/url", "address_not_allowed"));
            }
        } catch (URISyntaxException _) {
            problems.add(FieldProblem.at("/url", "not_a_web_address"));
        }
    }
}
