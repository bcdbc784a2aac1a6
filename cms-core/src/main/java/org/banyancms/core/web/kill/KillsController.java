package org.banyancms.core.web.kill;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.kill.Kill;
import org.banyancms.core.kill.KillDesk;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.Listing;
import org.banyancms.core.web.PageAsked;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Withdrawals by how many people stand behind them. */
@RestController
@RequestMapping("/api/v1/manage/kills")
class KillsController {
    private final KillDesk desk;

    KillsController(KillDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Listing<KillBody> list(
            Actor actor,
            @RequestParam(defaultValue = "open") String state,
            PageAsked page,
            HttpServletRequest request) {
        actor.require(Permission.READ_CONTENT, null, null);
        var found = desk.list(actor, state(state), page.after().orElse(""), page.size() + 1);
        return Listing.of(
                found.stream().map(KillBody::of).toList(),
                page,
                kill -> kill.entry().value(),
                request);
    }

    private static Kill.State state(String name) {
        return Arrays.stream(Kill.State.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> malformed(name));
    }

    private static ProblemException malformed(String name) {
        var told = Map.<String, Object>of("parameter", "state", "value", name);
        return ProblemException.of(
                CoreProblem.MALFORMED_REQUEST,
                List.of(FieldProblem.at("", "malformed_parameter", told)));
    }
}
