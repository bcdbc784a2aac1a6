package org.banyancms.core.web.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.gate.GateContext;
import org.banyancms.core.gate.Waiver;
import org.banyancms.core.gate.Waivers;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.GateRun;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Waivers of what gates find in one variant. */
@RestController
@RequestMapping("/api/v1/manage/entries/{id}/locales/{locale}/waivers")
class WaiversController {
    private final GateRun gates;
    private final Waivers waivers;

    WaiversController(GateRun gates, Waivers waivers) {
        this.gates = gates;
        this.waivers = waivers;
    }

    /** What is to be waived, and why. */
    record Waiving(String gate, @Nullable String pointer, String reason) {}

    @GetMapping
    Map<String, Object> all(Actor actor, @PathVariable EntryId id, @PathVariable LocaleTag locale) {
        var context = context(actor, id, locale);
        return answer(context, waivers.of(id, locale));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> waive(
            Actor actor,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            @RequestBody Waiving waiving) {
        var context = context(actor, id, locale);
        var request = new Waivers.Request(waiving.gate(), waiving.pointer(), waiving.reason());
        return answer(context, waivers.waive(actor, context, gates.check(context), request));
    }

    @DeleteMapping("/{waiver}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(
            Actor actor,
            @PathVariable EntryId id,
            @PathVariable LocaleTag locale,
            @PathVariable String waiver) {
        waivers.revoke(actor, context(actor, id, locale), waiver);
    }

    private GateContext context(Actor actor, EntryId id, LocaleTag locale) {
        var context = gates.context(id, locale);
        actor.require(Permission.READ_CONTENT, context.entry().matter(null));
        return context;
    }

    private Map<String, Object> answer(GateContext context, List<Waiver> given) {
        return Map.of("data", given.stream().map(waiver -> one(context, waiver)).toList());
    }

    private Map<String, Object> one(GateContext context, Waiver waiver) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", waiver.id());
        answer.put("gate", waiver.code());
        answer.put("pointer", waiver.pointer());
        answer.put("reason", waiver.reason());
        answer.put("by", waiver.actor());
        answer.put("at", waiver.at().toString());
        answer.put("until", waiver.until() == null ? null : waiver.until().toString());
        answer.put("contentHash", waiver.hash().value());
        answer.put("valid", waivers.valid(context, waiver));
        return answer;
    }
}
