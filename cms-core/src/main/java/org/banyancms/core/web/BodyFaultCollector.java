package org.banyancms.core.web;

import java.time.temporal.TemporalAccessor;
import java.util.Map;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.util.TokenBufferReadContext;

/**
 * Goes on reading a request body after a fault, to find the others as well. It does so only while a
 * request body is read: everywhere else the first fault throws, as Jackson has it.
 */
final class BodyFaultCollector extends DeserializationProblemHandler {

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        var faults = BodyFaults.current();
        if (faults == null) {
            return false;
        }
        faults.add(FieldProblem.at(pointer(parser, name), "unknown", Map.of("field", name)));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String why) {
        return note(context.getParser(), "malformed", Map.of("value", value, "kind", kind(target)));
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String why) {
        return note(context.getParser(), "malformed", Map.of("value", value, "kind", kind(target)));
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType target,
            JsonToken token,
            JsonParser parser,
            String why) {
        var noted = note(parser, "wrong_kind", Map.of("kind", kind(target.getRawClass())));
        if (noted == null) {
            parser.skipChildren();
        }
        return noted;
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> target, Object argument, Throwable why) {
        return why instanceof ProblemException
                ? NOT_HANDLED
                : note(context.getParser(), "malformed", Map.of("value", "", "kind", kind(target)));
    }

    private static @Nullable Object note(
            @Nullable JsonParser parser, String code, Map<String, Object> params) {
        var faults = BodyFaults.current();
        if (faults == null || parser == null) {
            return NOT_HANDLED;
        }
        faults.add(FieldProblem.at(pointer(parser), code, params));
        return null;
    }

    /**
     * Where a member of this name stands: parsers differ in whether they are in it or before it.
     */
    private static String pointer(JsonParser parser, String name) {
        for (var context = parser.streamReadContext();
                context != null;
                context = context.getParent()) {
            var here = context.pathAsPointer();
            var last = here.last();
            if (last != null && name.equals(last.getMatchingProperty())) {
                return here.toString();
            }
        }
        return pointer(parser);
    }

    private static String pointer(JsonParser parser) {
        var context = parser.streamReadContext();
        var token = parser.currentToken();
        if (token != null && token.isStructStart()) {
            context = around(context);
        }
        return context.pathAsPointer().toString();
    }

    /** What holds the object or list that just begins; a buffer tells its own beginning as well. */
    private static TokenStreamContext around(TokenStreamContext begun) {
        var outer = begun.getParent();
        var twice = outer == null ? null : outer.getParent();
        if (begun instanceof TokenBufferReadContext && twice != null) {
            return twice;
        }
        return outer == null ? begun : outer;
    }

    /** The kind of a value as somebody who writes JSON calls it. */
    static String kind(Class<?> target) {
        if (Number.class.isAssignableFrom(target)
                || (target.isPrimitive() && target != boolean.class)) {
            return "number";
        }
        if (target == Boolean.class || target == boolean.class) {
            return "boolean";
        }
        if (Iterable.class.isAssignableFrom(target) || target.isArray()) {
            return "array";
        }
        if (CharSequence.class.isAssignableFrom(target)
                || target.isEnum()
                || TemporalAccessor.class.isAssignableFrom(target)) {
            return "string";
        }
        return "object";
    }
}
