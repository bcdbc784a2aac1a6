package org.banyancms.core.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Revisions as strong entity tags: revision 7 is {@code "7"}. */
public final class Revisions {
    private Revisions() {}

    /** The entity tag of a revision, with its quotes. */
    public static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /** 201 with the address and the entity tag of what was made. */
    public static <T> ResponseEntity<T> created(String address, long revision, T body) {
        return ResponseEntity.created(URI.create(address)).eTag(tag(revision)).body(body);
    }
}
