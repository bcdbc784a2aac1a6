package org.banyancms.core.entry;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.field.Fields;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.Workflow;
import org.banyancms.core.type.WorkflowStep;
import org.jspecify.annotations.Nullable;

/** Where variants move through their workflow and people sign for what they saw. */
public final class ReviewDesk {
    private static final int MOST_TRIES = 20;

    private final EntryStore store;
    private final EntryEvents events;
    private final EntryContent content;
    private final ContentTypes types;
    private final IdSource ids;
    private final Clock clock;

    public ReviewDesk(
            EntryStore store,
            EntryEvents events,
            EntryContent content,
            ContentTypes types,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.content = content;
        this.types = types;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a workflow step. The step into the approved stage is an approval: it signs for the
     * content, and nobody who wrote any of it may take it. A step to where the variant already
     * stands changes nothing.
     *
     * @throws ProblemException {@code transition_not_allowed} with the steps that are, {@code
     *     four_eyes}
     */
    public Entry transition(
            Actor actor, EntryId id, LocaleTag locale, String to, @Nullable String comment) {
        return change(
                id,
                locale,
                (entry, variant) -> {
                    var workflow = types.shaped(entry.type(), entry.typeVersion()).workflow();
                    if (variant.stage().equals(to)) {
                        return null;
                    }
                    checkStep(actor, entry, variant, workflow, to);
                    var roles =
                            workflow.step(variant.stage(), to)
                                    .map(WorkflowStep::roles)
                                    .orElse(Set.of());
                    var by = new Separation(actor, entry, variant, roles);
                    var detail =
                            Fields.empty()
                                    .with("from", variant.stage())
                                    .with("to", to)
                                    .with("comment", comment);
                    var next = EntryChanges.inStage(variant, to);
                    if (to.equals(workflow.approved())) {
                        by.checkFourEyes("approval");
                        next = approved(by, to, comment);
                    }
                    return new Step(next, EntryEvent.Kind.STAGE_CHANGED, by, detail);
                });
    }

    /**
     * Signs for a variant, or refuses to. An approval leads from review to the approved stage, a
     * refused one back to the beginning.
     *
     * @throws ProblemException {@code four_eyes}, {@code sign_off_not_possible}, {@code
     *     validation_failed}
     */
    public Entry sign(Actor actor, EntryId id, LocaleTag locale, SignOffRequest request) {
        request.check();
        return change(
                id,
                locale,
                (entry, variant) -> {
                    actor.require(request.kind().permission(), entry.matter(locale));
                    var workflow = types.shaped(entry.type(), entry.typeVersion()).workflow();
                    var by = new Separation(actor, entry, variant, signers(request, workflow));
                    if (request.kind() != SignOffKind.RIGHTS) {
                        by.checkFourEyes(request.kind().name().toLowerCase(java.util.Locale.ROOT));
                    }
                    var stage = stageAfter(actor, entry, variant, workflow, request);
                    var word = word(by, request);
                    var moved = !stage.equals(variant.stage());
                    var detail =
                            Fields.empty()
                                    .with("kind", request.kind().name())
                                    .with("approved", request.approved())
                                    .with("hash", word.hash().value())
                                    .with("comment", request.comment())
                                    .with("from", moved ? variant.stage() : null)
                                    .with("to", moved ? stage : null);
                    var kind = moved ? EntryEvent.Kind.STAGE_CHANGED : EntryEvent.Kind.SIGNED_OFF;
                    return new Step(EntryChanges.signed(variant, stage, word), kind, by, detail);
                });
    }

    private static Set<Role> signers(SignOffRequest request, Workflow workflow) {
        return request.kind() == SignOffKind.APPROVAL
                ? workflow.approvers()
                : request.kind().permission().roles();
    }

    private String stageAfter(
            Actor actor, Entry entry, Variant variant, Workflow workflow, SignOffRequest request) {
        if (request.kind() != SignOffKind.APPROVAL) {
            return variant.stage();
        }
        if (!actor.hasAny(workflow.approvers(), entry.matter(variant.locale()))) {
            throw ProblemException.of(
                    CoreProblem.FORBIDDEN,
                    Map.of(
                            "permission",
                            "APPROVE",
                            "roles",
                            workflow.approvers().stream().sorted().toList().toString(),
                            "organisation",
                            entry.owner().value(),
                            "locale",
                            variant.locale().value()));
        }
        if (variant.stage().equals(workflow.approved())) {
            return request.approved() ? variant.stage() : workflow.initial();
        }
        var to = request.approved() ? workflow.approved() : workflow.initial();
        if (workflow.step(variant.stage(), to).isEmpty()) {
            throw ProblemException.of(
                    CoreProblem.SIGN_OFF_NOT_POSSIBLE,
                    Map.of("stage", variant.stage(), "locale", variant.locale().value()));
        }
        checkStep(actor, entry, variant, workflow, to);
        return to;
    }

    private Variant approved(Separation by, String to, @Nullable String comment) {
        var variant = by.variant();
        var hash = content.hash(by.entry(), variant.locale());
        if (variant.approving(SignOffKind.APPROVAL, hash).isPresent()) {
            return EntryChanges.inStage(variant, to);
        }
        var request = new SignOffRequest(SignOffKind.APPROVAL, true, Map.of(), comment);
        return EntryChanges.signed(variant, to, word(by, request));
    }

    private SignOff word(Separation by, SignOffRequest request) {
        var word =
                new SignOff(
                        request.kind(),
                        request.approved(),
                        content.hash(by.entry(), by.variant().locale()),
                        by.variant().revision(),
                        by.actor().username(),
                        clock.instant(),
                        request.answers(),
                        request.comment(),
                        by.inPlaceOf().orElse(null));
        by.checkOneWord(word);
        return word;
    }

    private static void checkStep(
            Actor actor, Entry entry, Variant variant, Workflow workflow, String to) {
        var allowed =
                workflow.from(variant.stage()).stream()
                        .filter(step -> actor.hasAny(step.roles(), entry.matter(variant.locale())))
                        .map(WorkflowStep::to)
                        .toList();
        if (!allowed.contains(to)) {
            var members = new LinkedHashMap<String, Object>();
            members.put("stage", variant.stage());
            members.put("allowed", allowed);
            throw ProblemException.of(
                            CoreProblem.TRANSITION_NOT_ALLOWED,
                            Map.of(
                                    "from",
                                    variant.stage(),
                                    "to",
                                    to,
                                    "allowed",
                                    allowed.toString()))
                    .with(members);
        }
    }

    private Entry change(
            EntryId id, LocaleTag locale, BiFunction<Entry, Variant, @Nullable Step> decide) {
        for (int i = 0; i < MOST_TRIES; i++) {
            var entry = store.find(id).orElseThrow(() -> EntryDesk.notFound(id));
            var variant =
                    entry.variant(locale).orElseThrow(() -> VariantDesk.notFound(entry, locale));
            var step = Optional.ofNullable(decide.apply(entry, variant));
            if (step.isEmpty()) {
                return entry;
            }
            if (store.writeVariant(
                    entry, variant.version(), step.get().next(), event(id, step.get()))) {
                events.deliver(id);
                return store.find(id).orElseThrow(() -> EntryDesk.notFound(id));
            }
        }
        throw ProblemException.of(CoreProblem.UNAVAILABLE);
    }

    private EntryEvent event(EntryId id, Step step) {
        return new EntryEvent(
                        ids.next(),
                        id,
                        step.kind(),
                        step.next().locale(),
                        step.next().revision(),
                        step.by().actor().username(),
                        clock.instant(),
                        step.detail())
                .inPlaceOf(step.by().inPlaceOf());
    }

    private record Step(Variant next, EntryEvent.Kind kind, Separation by, Fields detail) {}

    /** The steps that a person may take now. */
    public List<String> allowed(Actor actor, Entry entry, Variant variant) {
        return types
                .shaped(entry.type(), entry.typeVersion())
                .workflow()
                .from(variant.stage())
                .stream()
                .filter(step -> actor.hasAny(step.roles(), entry.matter(variant.locale())))
                .map(WorkflowStep::to)
                .toList();
    }
}
