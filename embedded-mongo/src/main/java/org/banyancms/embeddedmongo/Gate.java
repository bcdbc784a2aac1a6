package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets one connection in once it has shown, by SCRAM-SHA-256, that it knows the connection string.
 */
final class Gate {

    private static final String MECHANISM = "SCRAM-SHA-256";
    private static final Set<String> OPEN_TO_ALL = Set.of("hello", "ismaster", "ping", "buildinfo");
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;

    private final @Nullable Credentials credentials;
    private String exchange = "";
    private String nonce = "";
    private boolean passed;

    /** Without credentials everyone may pass. */
    Gate(@Nullable Credentials credentials) {
        this.credentials = credentials;
        this.passed = credentials == null;
    }

    /**
     * The answer to a command that is part of getting in, or refused before that; null for all
     * others.
     */
    @Nullable Document answer(Document body) {
        String name = body.keySet().iterator().next().toLowerCase(Locale.ROOT);
        if (credentials == null) {
            return null;
        }
        return switch (name) {
            case "saslstart" -> start(credentials, body);
            case "saslcontinue" -> finish(credentials, body);
            default ->
                    passed || OPEN_TO_ALL.contains(name)
                            ? null
                            : refusal(UNAUTHORIZED, "command " + name + " requires authentication");
        };
    }

    /** Tells a driver that asks which mechanism to use. */
    Document greet(Document asked, Document greeting) {
        if (credentials != null && asked.containsKey("saslSupportedMechs")) {
            greeting.append("saslSupportedMechs", List.of(MECHANISM));
        }
        return greeting;
    }

    private Document start(Credentials known, Document body) {
        String first = payload(body);
        String bare = first.substring(first.indexOf(",,") + 2);
        String user = part(bare, "n=");
        if (!MECHANISM.equals(body.get("mechanism")) || !user.equals(Credentials.USER)) {
            return refusal(AUTHENTICATION_FAILED, "Authentication failed.");
        }
        nonce = part(bare, "r=") + Credentials.nonce();
        String challenge = known.challenge(nonce);
        exchange = bare + "," + challenge;
        return step(challenge, false);
    }

    private Document finish(Credentials known, Document body) {
        String last = payload(body);
        if (passed && last.isEmpty()) {
            return step("", true);
        }
        int at = last.lastIndexOf(",p=");
        boolean mine = at > 0 && !nonce.isEmpty() && part(last, "r=").equals(nonce);
        String all = mine ? exchange + "," + last.substring(0, at) : "";
        if (!mine || !known.accepts(all, bytes(last.substring(at + 3)))) {
            nonce = "";
            return refusal(AUTHENTICATION_FAILED, "Authentication failed.");
        }
        passed = true;
        return step(known.signature(all), true);
    }

    private static String payload(Document body) {
        return body.get("payload") instanceof BinData data
                ? new String(data.getData(), StandardCharsets.UTF_8)
                : "";
    }

    /** What is not Base64 proves nothing. */
    private static byte[] bytes(String proof) {
        try {
            return Base64.getDecoder().decode(proof);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String part(String message, String name) {
        for (String part : message.split(",")) {
            if (part.startsWith(name)) {
                return part.substring(name.length());
            }
        }
        return "";
    }

    private static Document step(String payload, boolean done) {
        return Command.ok()
                .append("conversationId", 1)
                .append("done", done)
                .append("payload", new BinData(payload.getBytes(StandardCharsets.UTF_8)));
    }

    private static Document refusal(int code, String message) {
        return Errors.reply(Errors.of(code, message));
    }
}
