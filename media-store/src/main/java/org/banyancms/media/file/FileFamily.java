package org.banyancms.media.file;

/** What is done with a file. */
public enum FileFamily {
    PICTURE,
    FILM,
    SOUND,
    TEXT_TRACK,
    DOCUMENT
}
