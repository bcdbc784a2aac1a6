package org.banyancms.media.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryDraft;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.VariantDesk;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.ValueReader;
import org.banyancms.media.asset.Spool;
import org.banyancms.media.importing.reading.ImportLimits;
import org.banyancms.media.problem.MediaFailure;

/** Where documents become drafts, with the permissions of whoever brings them. */
public final class ImportDesk {
    private final Spool spool;
    private final ReadingRoom room;
    private final ContentTypes types;
    private final EntryDesk entries;
    private final VariantDesk variants;
    private final PictureIntake pictures;

    public ImportDesk(
            Spool spool,
            ReadingRoom room,
            ContentTypes types,
            EntryDesk entries,
            VariantDesk variants,
            PictureIntake pictures) {
        this.spool = spool;
        this.room = room;
        this.types = types;
        this.entries = entries;
        this.variants = variants;
        this.pictures = pictures;
    }

    /** Says what a document would become; nothing is stored. */
    public Proposal preview(Actor actor, ImportOrder order, String name, InputStream content) {
        var fields = permitted(actor, order);
        return reading(
                name,
                content,
                proposal -> {
                    require(order, fields, proposal);
                    return proposal;
                });
    }

    /**
     * Makes a document a new draft.
     *
     * @param id identity of the new entry; an attempt before a crash is gone on with
     */
    public Imported create(
            Actor actor, EntryId id, ImportOrder order, String name, InputStream content) {
        var fields = permitted(actor, order);
        return reading(
                name,
                content,
                proposal -> {
                    require(order, fields, proposal);
                    return kept(actor, id, order, fields, proposal);
                });
    }

    /**
     * Makes a document the next revision of a variant.
     *
     * @param seen the revision that it follows, 0 for the first
     */
    public Imported revise(
            Actor actor,
            Entry entry,
            ImportOrder order,
            long seen,
            String name,
            InputStream content) {
        actor.require(Permission.EDIT_VARIANT, entry.matter(order.locale()));
        var fields = TargetFields.of(types.shaped(entry.type(), entry.typeVersion()));
        var known = entry.variant(order.locale());
        long current = known.map(variant -> variant.revision()).orElse(0L);
        return reading(
                name,
                content,
                proposal -> {
                    require(order, fields, proposal);
                    // a writer who comes too late is refused before any picture is stored
                    var assets =
                            seen == current
                                    ? pictures.take(actor, order, proposal)
                                    : Map.<String, String>of();
                    var before = known.map(variant -> variant.fields().values()).orElse(Map.of());
                    var values = fields.values(before, proposal, assets);
                    return new Imported(
                            variants.save(actor, entry.id(), order.locale(), seen, values),
                            proposal,
                            assets);
                });
    }

    private TargetFields permitted(Actor actor, ImportOrder order) {
        actor.require(Permission.CREATE_ENTRY, order.matter());
        actor.require(Permission.EDIT_VARIANT, order.matter());
        return TargetFields.of(types.get(order.type()));
    }

    /** Refuses what the variant would refuse, before anything is stored. */
    private void require(ImportOrder order, TargetFields fields, Proposal proposal) {
        var values = fields.values(Map.of(), proposal, Map.of());
        ValueReader.localised(types.get(order.type()), order.locale(), values);
    }

    private Imported kept(
            Actor actor, EntryId id, ImportOrder order, TargetFields fields, Proposal proposal)
            throws IOException {
        var assets = pictures.take(actor, order, proposal);
        var draft =
                new EntryDraft(
                        order.type(), order.owner(), order.topics(), order.locale(), Map.of());
        var begun = entries.create(actor, id, draft);
        if (begun.variant(order.locale()).isPresent()) {
            return new Imported(begun, proposal, assets);
        }
        var values = fields.values(Map.of(), proposal, assets);
        var entry = variants.save(actor, id, order.locale(), 0, values);
        return new Imported(entry, proposal, assets);
    }

    /** What is done with a proposal while its document still lies there. */
    private interface Work<T> {
        T with(Proposal proposal) throws IOException;
    }

    private <T> T reading(String name, InputStream content, Work<T> work) {
        try (var file = spool.lay(content, ImportLimits.DOCUMENT_BYTES.max())) {
            return work.with(Outline.of(room.read(file.path(), name)));
        } catch (IOException e) {
            throw MediaFailure.of("a document could not be imported", e);
        }
    }
}
