package org.banyancms.core.web;

import java.util.Map;
import java.util.function.Function;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** The product's identities on the wire: plain strings. */
final class WireTypes extends SimpleModule {

    WireTypes() {
        super("banyan-wire-types");
        add(LocaleTag.class, LocaleTag::new, LocaleTag::value, "unknown_locale");
        add(OrganisationCode.class, OrganisationCode::new, OrganisationCode::value, "malformed");
        add(EntryId.class, EntryId::new, EntryId::value, "malformed");
        add(AssetId.class, AssetId::new, AssetId::value, "malformed");
    }

    private <T> void add(
            Class<T> type, Function<String, T> read, Function<T, String> write, String fault) {
        addDeserializer(type, new Reader<>(type, read, fault));
        addSerializer(type, new Writer<>(type, write));
        addKeyDeserializer(type, new Key<>(type, read));
        addKeySerializer(type, new KeyWriter<>(type, write));
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> read;
        private final String fault;

        Reader(Class<T> type, Function<String, T> read, String fault) {
            super(type);
            this.read = read;
            this.fault = fault;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            var text = parser.getValueAsString();
            if (text == null) {
                return type().cast(context.handleUnexpectedToken(getValueType(), parser));
            }
            try {
                return read.apply(text);
            } catch (IllegalArgumentException _) {
                return refuse(parser, context, text);
            }
        }

        private @Nullable T refuse(JsonParser parser, DeserializationContext context, String text) {
            var faults = BodyFaults.current();
            if (faults == null) {
                return type().cast(context.handleWeirdStringValue(type(), text, "not valid"));
            }
            var pointer = parser.streamReadContext().pathAsPointer().toString();
            faults.add(FieldProblem.at(pointer, fault, Map.of("value", text, "kind", "string")));
            return null;
        }

        @SuppressWarnings("unchecked")
        private Class<T> type() {
            return (Class<T>) handledType();
        }
    }

    private static final class Key<T> extends KeyDeserializer {
        private final Class<T> type;
        private final Function<String, T> read;

        Key(Class<T> type, Function<String, T> read) {
            this.type = type;
            this.read = read;
        }

        @Override
        public @Nullable Object deserializeKey(String key, DeserializationContext context) {
            try {
                return read.apply(key);
            } catch (IllegalArgumentException _) {
                return context.handleWeirdKey(type, key, "not valid");
            }
        }
    }

    private static final class Writer<T> extends StdScalarSerializer<T> {
        private final transient Function<T, String> write;

        Writer(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(write.apply(value));
        }
    }

    private static final class KeyWriter<T> extends StdSerializer<T> {
        private final transient Function<T, String> write;

        KeyWriter(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeName(write.apply(value));
        }
    }
}
