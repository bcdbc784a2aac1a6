package org.banyancms.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Matter;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.RoleGrant;
import org.banyancms.core.access.SignedIn;
import org.banyancms.core.access.WaitingWork;
import org.banyancms.core.access.WaitingWork.Waiting;
import org.banyancms.core.problem.Messages;
import org.banyancms.core.web.Caller;
import org.banyancms.core.web.CurrentSession;
import org.banyancms.core.web.QueryParameters;
import org.banyancms.server.settings.MongoSettings;
import org.banyancms.server.settings.OidcSettings;
import org.banyancms.server.settings.ServerSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page. */
@Controller
class StartController {

    /**
     * A role of whoever has signed in.
     *
     * @param name name of the role in the reader's language
     * @param where organisation and languages, in short
     */
    record HeldRole(String name, String where) {}

    private final Messages messages;
    private final PageLinks links;
    private final Census census;
    private final Stores stores;
    private final ObjectProvider<WaitingWork> work;
    private final ServerSettings settings;
    private final MongoSettings mongo;
    private final OidcSettings oidc;

    StartController(
            Messages messages,
            PageLinks links,
            Census census,
            Stores stores,
            ObjectProvider<WaitingWork> work,
            ServerSettings settings,
            MongoSettings mongo,
            OidcSettings oidc) {
        this.messages = messages;
        this.links = links;
        this.census = census;
        this.stores = stores;
        this.work = work;
        this.settings = settings;
        this.mongo = mongo;
        this.oidc = oidc;
    }

    @GetMapping("/")
    @QueryParameters({"lang", "failed"})
    String start(HttpServletRequest request, Model model) {
        var texts = new Texts(messages, Language.of(request));
        model.addAttribute("t", texts);
        model.addAttribute("stores", stores.now());
        model.addAttribute("counts", census.now());
        model.addAttribute("readerLinks", links.forReaders());
        model.addAttribute("builderLinks", links.forBuilders());
        model.addAttribute("demo", settings.demo());
        model.addAttribute("embedded", mongo.embedded());
        model.addAttribute("failed", request.getParameter("failed"));
        model.addAttribute("oidc", oidc.isOffered());
        model.addAttribute("codeAsked", ChallengeCookie.secret(request).isPresent());
        Caller.of(request).ifPresent(actor -> greet(actor, request, texts, model));
        return "start";
    }

    /** What browsers ask for by themselves. */
    @GetMapping("/favicon.ico")
    String icon() {
        return "redirect:/favicon.svg";
    }

    private void greet(Actor actor, HttpServletRequest request, Texts texts, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute(
                "csrf",
                CurrentSession.of(request).map(found -> found.session().csrfToken()).orElse(""));
        model.addAttribute(
                "factorDue", CurrentSession.of(request).map(SignedIn::factorDue).orElse(false));
        model.addAttribute(
                "roles",
                actor.grants().stream()
                        .filter(grant -> grant.covers(actor.at(), Matter.ANY))
                        .map(grant -> held(grant, texts))
                        .toList());
        model.addAttribute("waiting", waitingFor(actor));
    }

    private List<Waiting> waitingFor(Actor actor) {
        return work.orderedStream().flatMap(each -> each.waitingFor(actor).stream()).toList();
    }

    private static HeldRole held(RoleGrant grant, Texts texts) {
        var organisation = grant.organisation();
        var where = organisation == null ? texts.say("start.everywhere") : organisation.value();
        var locales =
                grant.locales().isEmpty()
                        ? texts.say("start.every-language")
                        : String.join(
                                ", ",
                                grant.locales().stream().sorted().map(Object::toString).toList());
        return new HeldRole(texts.say(key(grant.role())), where + " · " + locales);
    }

    private static String key(Role role) {
        return "role." + role.name();
    }
}
