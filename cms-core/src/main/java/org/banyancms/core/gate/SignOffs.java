package org.banyancms.core.gate;

import java.util.Optional;
import java.util.Set;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.Standing;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.SignOff;
import org.banyancms.core.entry.SignOffKind;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Journal;

/**
 * Finds the sign-off that speaks for a variant: its own on this very content, or, for a
 * translation, its source's. The source's word counts while it is bound to the source as it is now,
 * or, once the source has moved on, to the revision that was translated. A translation of which
 * somebody has said no is not helped by its source.
 */
final class SignOffs {
    private final Entries entries;
    private final Journal journal;
    private final Standing standing;

    SignOffs(Entries entries, Journal journal, Standing standing) {
        this.entries = entries;
        this.journal = journal;
        this.standing = standing;
    }

    Optional<Given> given(GateContext context, SignOffKind kind) {
        var own = lastOn(context.variant(), kind, context.hash());
        return own.isPresent()
                ? own.filter(SignOff::approved).map(word -> new Given(word, context.variant()))
                : ofSource(context, kind);
    }

    /** The last word of a kind on just this content, whatever it says. */
    static Optional<SignOff> lastOn(Variant variant, SignOffKind kind, ContentHash hash) {
        return variant.signOffs().reversed().stream()
                .filter(word -> word.kind() == kind && word.hash().equals(hash))
                .findFirst();
    }

    /**
     * Whether whoever gave the word could give it now: between an approval and the launch a role
     * may have ended. What is public with just this content already is not asked again.
     */
    boolean stands(GateContext context, Given given, Set<Role> roles) {
        var matter = context.entry().matter(given.of().locale());
        return isPublic(context) || standing.has(given.whose(), roles, matter, context.at());
    }

    /** Whether just this is public, or is only on hold. */
    private boolean isPublic(GateContext context) {
        return journal.last(context.entry().id(), context.variant().locale())
                .filter(past ->
                        past.removal() == null || past.removal().removal() == Change.Removal.HOLD)
                .map(past -> past.variant().hash())
                .filter(context.hash()::equals)
                .isPresent();
    }

    private Optional<Given> ofSource(GateContext context, SignOffKind kind) {
        var origin = context.variant().origin();
        if (origin == null
                || context.variant().approving(SignOffKind.LANGUAGE, context.hash()).isEmpty()) {
            return Optional.empty();
        }
        return context.entry()
                .variant(origin.source())
                .flatMap(source ->
                        word(context, source, origin.sourceRevision(), kind)
                                .map(word -> new Given(word, source)));
    }

    private Optional<SignOff> word(
            GateContext context, Variant source, long revision, SignOffKind kind) {
        if (source.revision() == revision) {
            return source.approving(kind, entries.hash(context.entry(), source.locale()));
        }
        return source.signOffs().reversed().stream()
                .filter(word -> word.kind() == kind && word.revision() == revision)
                .findFirst()
                .filter(SignOff::approved);
    }
}
