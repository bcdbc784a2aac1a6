package org.banyancms.media.asset;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.media.blob.Sha256;
import org.banyancms.media.metadata.EmbeddedMetadata;
import org.banyancms.media.metadata.PrivateTraces;
import org.banyancms.media.picture.Credit;
import org.jspecify.annotations.Nullable;

/**
 * An asset: one document, written whole under the condition of its revision.
 *
 * @param id identity
 * @param file its file
 * @param organisation who answers for it
 * @param uploadedBy who brought it
 * @param metadata what the file says of itself
 * @param traces what the file tells of place and device; never leaves the house
 * @param presentation how it is shown
 * @param rights what may be done with it, null while nobody has cleared it
 * @param consents by number
 * @param texts by language
 * @param edits the last edits, oldest first; the first is the upload
 * @param formerVersions public versions that addresses out there may still name
 * @param uploadedAt when it came
 */
public record Asset(
        AssetId id,
        StoredFile file,
        OrganisationCode organisation,
        String uploadedBy,
        EmbeddedMetadata metadata,
        PrivateTraces traces,
        Presentation presentation,
        @Nullable Rights rights,
        Map<Integer, Consent> consents,
        Map<LocaleTag, AssetTexts> texts,
        List<AssetEdit> edits,
        List<String> formerVersions,
        Instant uploadedAt) {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int EDITS_KEPT = 50;
    private static final int VERSIONS_KEPT = 20;

    public Asset {
        consents = Map.copyOf(consents);
        texts = Map.copyOf(texts);
        edits = List.copyOf(edits);
        formerVersions = List.copyOf(formerVersions);
    }

    /** Counts the writes from 1. */
    public long revision() {
        return edits.getLast().revision();
    }

    /** When it was last written. */
    public Instant updatedAt() {
        return edits.getLast().at();
    }

    /** What is said of it in a language. */
    public AssetTexts texts(LocaleTag locale) {
        return texts.getOrDefault(locale, AssetTexts.NONE);
    }

    /**
     * What stands beside and inside every public copy: the cleared rights, else what the file says.
     */
    public Credit credit() {
        var source = presentation.digitalSourceType();
        return rights == null
                ? new Credit(
                        metadata.creator(),
                        metadata.credit(),
                        metadata.copyright(),
                        metadata.usageTerms() == null ? metadata.licence() : metadata.usageTerms(),
                        metadata.licenceUrl(),
                        source)
                : new Credit(
                        rights.creator() == null ? metadata.creator() : rights.creator(),
                        rights.credit(),
                        rights.copyright() == null ? metadata.copyright() : rights.copyright(),
                        rights.licence(),
                        rights.licenceUrl(),
                        source);
    }

    /** Code of the licence that holds, null where none is known. */
    public @Nullable String licence() {
        return rights == null ? metadata.licence() : rights.licence();
    }

    /** Whether renditions may be cropped. */
    public boolean mayBeCropped() {
        return rights == null || rights.alterationAllowed();
    }

    /** Tells public versions apart: it changes with everything that its renditions are made of. */
    public String version() {
        var focal = presentation.focalPoint();
        var made =
                file.digest()
                        + "\n"
                        + credit()
                        + "\n"
                        + focal.x()
                        + ","
                        + focal.y()
                        + "\n"
                        + mayBeCropped();
        return Sha256.of(made.getBytes(StandardCharsets.UTF_8)).shortened();
    }

    /**
     * Whether rights and consents allow it to be shown at a moment; what nobody has cleared is no
     * hindrance here.
     */
    public boolean mayBeShownAt(Instant moment) {
        var day = moment.atZone(VIETNAM).toLocalDate();
        return (rights == null || !rights.endedOn(day))
                && consents.values().stream().noneMatch(consent -> consent.withdrawnBy(moment));
    }

    private Asset with(
            Presentation presentation,
            @Nullable Rights rights,
            Map<Integer, Consent> consents,
            Map<LocaleTag, AssetTexts> texts) {
        return new Asset(
                id,
                file,
                organisation,
                uploadedBy,
                metadata,
                traces,
                presentation,
                rights,
                consents,
                texts,
                edits,
                formerVersions,
                uploadedAt);
    }

    Asset inHandsOf(OrganisationCode other) {
        return new Asset(
                id,
                file,
                other,
                uploadedBy,
                metadata,
                traces,
                presentation,
                rights,
                consents,
                texts,
                edits,
                formerVersions,
                uploadedAt);
    }

    Asset withPresentation(Presentation changed) {
        return with(changed, rights, consents, texts);
    }

    Asset withRights(Rights changed) {
        return with(presentation, changed, consents, texts);
    }

    Asset withConsent(int number, Consent changed) {
        return with(presentation, rights, put(consents, number, changed), texts);
    }

    Asset withTexts(LocaleTag locale, AssetTexts changed) {
        return with(presentation, rights, consents, put(texts, locale, changed));
    }

    private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        var copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    /** This as the next revision of what stood before. */
    Asset following(Asset before, Instant at, String by, List<String> paths) {
        var allEdits = new ArrayList<>(before.edits);
        allEdits.add(new AssetEdit(before.revision() + 1, at, by, paths));
        var versions = new ArrayList<>(before.formerVersions);
        if (!version().equals(before.version())) {
            versions.remove(version());
            versions.add(before.version());
        }
        return new Asset(
                id,
                file,
                organisation,
                uploadedBy,
                metadata,
                traces,
                presentation,
                rights,
                consents,
                texts,
                last(allEdits, EDITS_KEPT),
                last(versions, VERSIONS_KEPT),
                uploadedAt);
    }

    private static <T> List<T> last(List<T> list, int count) {
        return list.subList(Math.max(0, list.size() - count), list.size());
    }
}
