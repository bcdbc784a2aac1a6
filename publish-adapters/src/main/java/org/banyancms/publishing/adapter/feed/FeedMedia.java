package org.banyancms.publishing.adapter.feed;

import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.MediaEntryModuleImpl;
import com.rometools.modules.mediarss.types.Credit;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.modules.mediarss.types.Thumbnail;
import com.rometools.modules.mediarss.types.UrlReference;
import java.net.URI;
import java.util.List;
import org.banyancms.publishing.adapter.PublicAddresses;
import org.banyancms.publishing.adapter.story.Picture;

/** Says in Media RSS what pictures a story has, with alternative text, credit and copyright. */
final class FeedMedia {
    private final PublicAddresses addresses;

    FeedMedia(PublicAddresses addresses) {
        this.addresses = addresses;
    }

    List<MediaEntryModule> modules(List<Picture> pictures) {
        if (pictures.isEmpty()) {
            return List.of();
        }
        var module = new MediaEntryModuleImpl();
        module.setMediaContents(pictures.stream().map(this::content).toArray(MediaContent[]::new));
        return List.of(module);
    }

    private MediaContent content(Picture picture) {
        var content =
                new MediaContent(new UrlReference(URI.create(addresses.absolute(picture.url()))));
        content.setType(picture.mediaType());
        content.setMedium("image");
        if (picture.width() > 0) {
            content.setWidth(picture.width());
            content.setHeight(picture.height());
        }
        var about = new Metadata();
        about.setDescription(picture.alt());
        about.setTitle(picture.caption());
        about.setCopyright(picture.copyright());
        var credit = picture.creditLine();
        if (credit != null) {
            about.setCredits(new Credit[] {new Credit(null, "author", credit)});
        }
        about.setThumbnail(
                new Thumbnail[] {
                    new Thumbnail(URI.create(addresses.absolute(picture.urlNear(320))))
                });
        content.setMetadata(about);
        return content;
    }
}
