package org.banyancms.core.asset;

/**
 * One rendition.
 *
 * @param mediaType such as {@code image/webp}
 * @param width pixels
 * @param height pixels
 * @param url address relative to the server's root, immutable
 */
public record RenditionView(String mediaType, int width, int height, String url) {}
