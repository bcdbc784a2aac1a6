package org.banyancms.media.asset;

import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.asset.AssetId;
import org.banyancms.media.file.FileFamily;
import org.jspecify.annotations.Nullable;

/**
 * Which assets are asked for; every part that is null asks for all.
 *
 * @param text words that must all stand in names, texts or metadata, whatever their accents
 * @param family what is done with the file
 * @param mediaType exact type
 * @param licence code of the licence that holds
 * @param standIn whether it is a stand-in
 * @param organisation who answers for it
 * @param after the last asset of the page before
 * @param limit at most so many
 */
public record AssetQuery(
        @Nullable String text,
        @Nullable FileFamily family,
        @Nullable String mediaType,
        @Nullable String licence,
        @Nullable Boolean standIn,
        @Nullable OrganisationCode organisation,
        @Nullable AssetId after,
        int limit) {}
