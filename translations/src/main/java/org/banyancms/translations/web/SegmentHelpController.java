package org.banyancms.translations.web;

import java.util.List;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.translations.job.JobLedger;
import org.banyancms.translations.memory.MemorySearch;
import org.banyancms.translations.termbase.TermDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What helps with one segment: what the memory knows of it, and the concepts that it names. */
@RestController
@RequestMapping("/api/v1/translations/jobs/{id}/segments/{segment}/help")
class SegmentHelpController {

    private static final int MOST_MATCHES = 5;

    private final JobLedger ledger;
    private final MemorySearch memory;
    private final TermDesk terms;

    SegmentHelpController(JobLedger ledger, MemorySearch memory, TermDesk terms) {
        this.ledger = ledger;
        this.memory = memory;
        this.terms = terms;
    }

    /** The help. */
    record HelpBody(
            List<MemoryController.MatchBody> matches, List<TermsController.TermBody> terms) {}

    @GetMapping
    HelpBody help(
            Actor actor,
            @PathVariable String id,
            @PathVariable String segment,
            @RequestParam(defaultValue = "60") int threshold) {
        var job = ledger.get(id);
        var header = job.header();
        actor.require(Permission.READ_CONTENT, header.owner(), null);
        var source = job.segment(segment).source();
        var matches =
                memory.lookup(
                        source,
                        header.source(),
                        header.target(),
                        MemoryController.checked(threshold),
                        MOST_MATCHES);
        return new HelpBody(
                matches.stream().map(MemoryController.MatchBody::of).toList(),
                terms.all().recognisedIn(source.plain(), header.source()).stream()
                        .map(TermsController.TermBody::of)
                        .toList());
    }
}
