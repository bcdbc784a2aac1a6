package org.banyancms.core.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/** Reads as its delegate does, with names and strings in NFC. */
final class NfcParser extends JsonParserDelegate {

    NfcParser(JsonParser delegate) {
        super(delegate);
    }

    @Override
    public @Nullable String currentName() {
        return nfc(super.currentName());
    }

    @Override
    public @Nullable String nextName() {
        return nfc(super.nextName());
    }

    @Override
    public boolean nextName(SerializableString name) {
        return name.getValue().equals(nextName());
    }

    @Override
    public int nextNameMatch(PropertyNameMatcher matcher) {
        var name = nextName();
        if (name != null) {
            return matcher.matchName(name);
        }
        return hasToken(JsonToken.END_OBJECT)
                ? PropertyNameMatcher.MATCH_END_OBJECT
                : PropertyNameMatcher.MATCH_ODD_TOKEN;
    }

    @Override
    public @Nullable String getString() {
        return nfc(super.getString());
    }

    @Override
    public boolean hasStringCharacters() {
        return false; // the delegate's buffer is not normalised; whoever asks is led to getString()
    }

    @Override
    public char[] getStringCharacters() {
        var text = getString();
        return text == null ? new char[0] : text.toCharArray();
    }

    @Override
    public int getStringLength() {
        return getStringCharacters().length;
    }

    @Override
    public int getStringOffset() {
        return 0;
    }

    @Override
    public int getString(Writer out) {
        var text = getString();
        if (text == null) {
            return 0;
        }
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.length();
    }

    @Override
    public @Nullable String getValueAsString() {
        return nfc(super.getValueAsString());
    }

    @Override
    public @Nullable String getValueAsString(@Nullable String otherwise) {
        return nfc(super.getValueAsString(otherwise));
    }

    private static @Nullable String nfc(@Nullable String text) {
        return text == null || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
