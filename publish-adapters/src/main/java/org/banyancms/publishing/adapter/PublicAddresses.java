package org.banyancms.publishing.adapter;

import java.net.URI;
import java.util.function.Supplier;
import org.banyancms.core.locale.LocaleTag;

/** Where the public finds things of this house. */
public final class PublicAddresses {
    private final Supplier<URI> base;

    /**
     * @param base scheme, host and port, and a path if there is one; asked each time, because a
     *     port may become known only when the server listens
     */
    public PublicAddresses(Supplier<URI> base) {
        this.base = base;
    }

    /** The address that all others begin with, without a slash at its end. */
    public String base() {
        var text = base.get().toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The page of a variant on the built-in site. */
    public String page(LocaleTag locale, String slug) {
        return absolute("/site/" + locale.value() + "/" + slug + ".html");
    }

    /** The start page of a language on the built-in site. */
    public String home(LocaleTag locale) {
        return absolute("/site/" + locale.value() + "/");
    }

    /** A feed of a language, {@code atom}, {@code rss} or {@code json}. */
    public String feed(LocaleTag locale, String format) {
        return absolute("/feeds/" + locale.value() + "." + format);
    }

    /** An address relative to the server's root, made absolute; absolute ones stay as they are. */
    public String absolute(String path) {
        return path.startsWith("/") ? base() + path : path;
    }
}
