package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes whose unsigned order is MongoDB's order of values, and which are equal exactly
 * when the values are.
 *
 * <p>Each encoded value says itself where it ends, so that values can be strung together, and
 * inverted for a descending key.
 */
final class KeyCodec {

    /** Stands for an array without elements, which MongoDB orders before null. */
    static final Object EMPTY_ARRAY = new Object();

    static final int EMPTY = 0x0F;
    static final int NULL = 0x14;
    static final int STRING = 0x3C;
    private static final int MIN_KEY = 0x0A;
    private static final int NUMBER = 0x1E;
    private static final int OBJECT = 0x46;
    private static final int ARRAY = 0x50;
    private static final int BINARY = 0x5A;
    private static final int OBJECT_ID = 0x64;
    private static final int BOOLEAN = 0x6E;
    private static final int DATE = 0x78;
    private static final int TIMESTAMP = 0x82;
    private static final int REGEX = 0x8C;
    private static final int CODE = 0x96;
    private static final int MAX_KEY = 0xF0;

    private static final int EXACT = 0x80;
    private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(32);

    private KeyCodec() {}

    static byte[] encode(@Nullable Object value) {
        KeyCodec codec = new KeyCodec();
        codec.value(value);
        return codec.out.toByteArray();
    }

    /** The bytes with which each string begins that begins with this one. */
    static byte[] stringPrefix(String prefix) {
        KeyCodec codec = new KeyCodec();
        codec.out.write(STRING);
        codec.escaped(prefix);
        return codec.out.toByteArray();
    }

    static byte[] inverted(byte[] bytes) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = (byte) ~bytes[i];
        }
        return result;
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.write(NULL);
            case Missing _ -> out.write(NULL);
            case MinKey _ -> out.write(MIN_KEY);
            case MaxKey _ -> out.write(MAX_KEY);
            case Number number -> number(number);
            case String text -> text(STRING, text);
            case Document document -> document(document);
            case Collection<?> elements -> array(elements);
            case ObjectId id -> bytes(OBJECT_ID, id.toByteArray());
            case Boolean truth -> bytes(BOOLEAN, new byte[] {(byte) (truth ? 1 : 0)});
            case Instant instant -> signedLong(DATE, instant.toEpochMilli());
            case BsonTimestamp timestamp -> bytes(TIMESTAMP, eightBytes(timestamp.getValue()));
            case BinData data -> binary(0, data.getData());
            case UUID uuid -> binary(4, sixteenBytes(uuid));
            case LegacyUUID uuid -> binary(3, sixteenBytes(uuid.getUuid()));
            case BsonRegularExpression regex -> {
                text(REGEX, regex.getPattern());
                escaped(regex.getOptions() == null ? "" : regex.getOptions());
                terminator();
            }
            case BsonJavaScript code -> text(CODE, code.getCode());
            case Object o when o == EMPTY_ARRAY -> out.write(EMPTY);
            default ->
                    throw Errors.of(
                            Errors.BAD_VALUE, "cannot index a value of " + value.getClass());
        }
    }

    private void number(Number number) {
        out.write(NUMBER);
        double nearest = number.doubleValue();
        if (Double.isNaN(nearest)) {
            out.writeBytes(new byte[8]);
            out.write(EXACT);
            return;
        }
        long bits = Double.doubleToLongBits(nearest == 0 ? 0.0 : nearest);
        out.writeBytes(eightBytes(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE));
        BigDecimal exact = Double.isInfinite(nearest) ? null : exact(number);
        if (exact == null) {
            out.write(EXACT);
        } else {
            remainder(exact, exact.compareTo(new BigDecimal(nearest)));
        }
    }

    /** What a double cannot hold of a long or decimal; null when it holds all. */
    private static @Nullable BigDecimal exact(Number number) {
        return switch (number) {
            case Long value -> BigDecimal.valueOf(value);
            case Decimal128 value -> value.doubleValue() == 0 ? null : value.toBigDecimal();
            default -> null;
        };
    }

    private void remainder(BigDecimal exact, int side) {
        out.write(EXACT + side);
        if (side != 0) {
            boolean whole =
                    exact.abs().compareTo(LONG_MAX) <= 0 && exact.stripTrailingZeros().scale() <= 0;
            out.writeBytes(eightBytes(whole ? exact.longValue() ^ Long.MIN_VALUE : 0));
            escaped(whole ? "" : exact.stripTrailingZeros().toString());
            terminator();
        }
    }

    private void document(Document document) {
        out.write(OBJECT);
        for (Map.Entry<String, Object> field : document.entrySet()) {
            byte[] value = encode(field.getValue());
            out.write(value[0]);
            escaped(field.getKey());
            terminator();
            out.writeBytes(value);
        }
        out.write(0);
    }

    private void array(Collection<?> elements) {
        out.write(ARRAY);
        for (Object element : elements) {
            value(element);
        }
        out.write(0);
    }

    private void binary(int subtype, byte[] data) {
        out.write(BINARY);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.write(subtype);
        out.writeBytes(data);
    }

    private void bytes(int type, byte[] bytes) {
        out.write(type);
        out.writeBytes(bytes);
    }

    private void signedLong(int type, long value) {
        bytes(type, eightBytes(value ^ Long.MIN_VALUE));
    }

    private void text(int type, String text) {
        out.write(type);
        escaped(text);
        terminator();
    }

    private void escaped(String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            out.write(b);
            if (b == 0) {
                out.write(0xFF);
            }
        }
    }

    private void terminator() {
        out.write(0);
        out.write(0);
    }

    private static byte[] eightBytes(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }

    private static byte[] sixteenBytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
