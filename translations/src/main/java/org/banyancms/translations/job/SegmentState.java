package org.banyancms.translations.job;

/** Where a segment stands. */
public enum SegmentState {
    UNTRANSLATED,
    TRANSLATED,
    /** Its source has changed since it was translated. */
    STALE,
    /** The reviewer sent it back. */
    REJECTED;

    /** Whether a translator has to do something. */
    public boolean waits() {
        return this != TRANSLATED;
    }
}
