package org.banyancms.media.rendition;

import java.io.IOException;
import java.time.Duration;
import org.banyancms.core.asset.AssetId;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.blob.LinkSigner;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.problem.MediaFailure;

/**
 * Addresses of what readers fetch, relative to the server's root, and the signatures that open
 * those not public.
 */
public final class MediaLinks {
    private final LinkSigner signer;
    private final ObjectStore objects;
    private final Duration previewLife;
    private final Duration downloadLife;

    /**
     * @param previewLife how long a signed address shows an asset that is not public
     * @param downloadLife how long a signed address gives the file as it was uploaded
     */
    public MediaLinks(
            LinkSigner signer, ObjectStore objects, Duration previewLife, Duration downloadLife) {
        this.signer = signer;
        this.objects = objects;
        this.previewLife = previewLife;
        this.downloadLife = downloadLife;
    }

    /** Where the file as it was uploaded can be fetched for a while, private traces included. */
    public String download(Asset asset) {
        try {
            var file = asset.file();
            return objects.signedUrl(file.key(), downloadLife, file.fileName()).toString();
        } catch (IOException e) {
            throw MediaFailure.of("no address for the original of " + asset.id(), e);
        }
    }

    /** The address of a rendition. */
    public String rendition(Asset asset, RenditionName name, String extension) {
        return address(asset.id(), asset.version(), name.value() + "." + extension);
    }

    /** The address of the file itself. */
    public String original(Asset asset) {
        return address(asset.id(), asset.version(), originalName(asset));
    }

    /** Under which name the file itself is fetched. */
    public static String originalName(Asset asset) {
        return "original." + asset.file().kind().extensions().getFirst();
    }

    /** Any address of an asset's version. */
    public static String address(AssetId id, String version, String file) {
        return "/media/" + id + "/" + version + "/" + file;
    }

    /**
     * Parameters that open every preset of an asset's current version for a while, without a
     * question mark.
     */
    public String preview(Asset asset) {
        return signer.sign(presets(asset), previewLife).query();
    }

    /** Parameters that open one rendition in a form of its own, in every format. */
    public String form(Asset asset, RenditionName name, Duration life) {
        return signer.sign(form(asset, name), life).query();
    }

    boolean opensPresets(Asset asset, long expires, String signature) {
        return signer.opens(presets(asset), expires, signature);
    }

    boolean opensForm(Asset asset, RenditionName name, long expires, String signature) {
        return signer.opens(form(asset, name), expires, signature);
    }

    private static String presets(Asset asset) {
        return "presets\n" + asset.id() + "\n" + asset.version();
    }

    private static String form(Asset asset, RenditionName name) {
        return "form\n" + asset.id() + "\n" + asset.version() + "\n" + name.value();
    }
}
