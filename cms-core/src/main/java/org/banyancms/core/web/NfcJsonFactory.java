package org.banyancms.core.web;

import java.io.DataInput;
import java.io.InputStream;
import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/**
 * Makes parsers that give every name and every string in Unicode's composed form (NFC), whatever
 * came in.
 */
final class NfcJsonFactory extends JsonFactory {

    NfcJsonFactory(JsonFactoryBuilder settings) {
        super(settings);
    }

    private NfcJsonFactory(NfcJsonFactory other) {
        super(other);
    }

    @Override
    public JsonFactory copy() {
        return new NfcJsonFactory(this);
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext read, IOContext io, InputStream in) {
        return new NfcParser(super._createParser(read, io, in));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext read, IOContext io, Reader in) {
        return new NfcParser(super._createParser(read, io, in));
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext read,
            IOContext io,
            char[] data,
            int offset,
            int length,
            boolean recycle) {
        return new NfcParser(super._createParser(read, io, data, offset, length, recycle));
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext read, IOContext io, byte[] data, int offset, int length) {
        return new NfcParser(super._createParser(read, io, data, offset, length));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext read, IOContext io, DataInput in) {
        return new NfcParser(super._createParser(read, io, in));
    }
}
