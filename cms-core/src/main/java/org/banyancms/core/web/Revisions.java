package org.banyancms.core.web;

/** Revisions as strong entity tags: revision 7 is {@code "7"}. */
public final class Revisions {
    private Revisions() {}

    /** The entity tag of a revision, with its quotes. */
    public static String tag(long revision) {
        return "\"" + revision + "\"";
    }
}
