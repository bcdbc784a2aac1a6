package org.banyancms.core.gate;

import java.util.Optional;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.SignOff;
import org.banyancms.core.entry.SignOffKind;
import org.banyancms.core.entry.Variant;

/**
 * Finds the sign-off that speaks for a variant: its own on this very content, or, for a
 * translation, its source's. The source's word counts while it is bound to the source as it is now,
 * or, once the source has moved on, to the revision that was translated.
 */
final class SignOffs {
    private final Entries entries;

    SignOffs(Entries entries) {
        this.entries = entries;
    }

    Optional<SignOff> given(GateContext context, SignOffKind kind) {
        var own = context.variant().approving(kind, context.hash());
        return own.isPresent() ? own : ofSource(context, kind);
    }

    private Optional<SignOff> ofSource(GateContext context, SignOffKind kind) {
        var origin = context.variant().origin();
        if (origin == null
                || context.variant().approving(SignOffKind.LANGUAGE, context.hash()).isEmpty()) {
            return Optional.empty();
        }
        return context.entry()
                .variant(origin.source())
                .flatMap(source -> word(context, source, origin.sourceRevision(), kind));
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
