package org.banyancms.translations.exchange.xliff;

import javax.xml.stream.XMLStreamException;
import org.banyancms.translations.job.Job;

/** Writes a job as one document. */
interface DocumentWriter {

    void write(Job job) throws XMLStreamException;
}
