package org.banyancms.publishing.adapter.files;

import java.nio.file.Path;

/**
 * The folders that the public reads.
 *
 * @param site pages of the built-in site
 * @param feeds feeds
 * @param sitemap the sitemap's index and parts, and robots.txt
 */
public record PublicFolders(PublicFolder site, PublicFolder feeds, PublicFolder sitemap) {

    /** The folders below the folder of all data. */
    public static PublicFolders in(Path data) {
        return new PublicFolders(
                new PublicFolder(data.resolve("site")),
                new PublicFolder(data.resolve("feeds")),
                new PublicFolder(data.resolve("sitemap")));
    }
}
