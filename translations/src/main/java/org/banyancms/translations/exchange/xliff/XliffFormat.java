package org.banyancms.translations.exchange.xliff;

import java.io.InputStream;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamWriter;
import org.banyancms.translations.exchange.JobFile;
import org.banyancms.translations.exchange.JobFormat;
import org.banyancms.translations.exchange.SafeXml;
import org.banyancms.translations.job.Job;

/**
 * XLIFF in one of its versions. Any of them is read, whichever was asked for: the file says which
 * one it is.
 */
public final class XliffFormat implements JobFormat {

    private final Dialect dialect;

    private XliffFormat(Dialect dialect) {
        this.dialect = dialect;
    }

    /** XLIFF 1.2, which older tools read. */
    public static JobFormat version12() {
        return new XliffFormat(Dialect.V1_2);
    }

    /** XLIFF 2.0. */
    public static JobFormat version20() {
        return new XliffFormat(Dialect.V2_0);
    }

    /** XLIFF 2.1. */
    public static JobFormat version21() {
        return new XliffFormat(Dialect.V2_1);
    }

    /** XLIFF 2.2; its core is that of 2.1 under another namespace. */
    public static JobFormat version22() {
        return new XliffFormat(Dialect.V2_2);
    }

    @Override
    public String name() {
        return "xliff-" + dialect.version();
    }

    @Override
    public String mediaType() {
        return "application/xliff+xml";
    }

    @Override
    public String extension() {
        return "xlf";
    }

    @Override
    public void write(Job job, OutputStream out) {
        SafeXml.write(out, xml -> writer(xml).write(job));
    }

    private DocumentWriter writer(XMLStreamWriter xml) {
        return dialect.isOld() ? new OldXliffWriter(xml) : new XliffWriter(xml, dialect);
    }

    @Override
    public JobFile read(InputStream in) {
        return SafeXml.read(in, xml -> new XliffReader(xml).read());
    }
}
