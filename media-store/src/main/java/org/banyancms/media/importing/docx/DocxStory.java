package org.banyancms.media.importing.docx;

import org.banyancms.media.importing.encoding.LegacyText;
import org.banyancms.media.importing.reading.Findings;
import org.banyancms.media.importing.reading.Pictures;
import org.banyancms.media.importing.reading.SafeArchive;

/**
 * What all readers of one document share.
 *
 * @param archive its parts
 * @param relationships what its text refers to
 * @param styles its styles
 * @param numbering its lists
 * @param notes its footnotes and endnotes
 * @param pictures its pictures
 * @param findings what could not be kept
 * @param encodings what its texts are in
 */
record DocxStory(
        SafeArchive archive,
        Relationships relationships,
        DocxStyles styles,
        DocxNumbering numbering,
        DocxNotes notes,
        Pictures pictures,
        Findings findings,
        LegacyText encodings) {}
