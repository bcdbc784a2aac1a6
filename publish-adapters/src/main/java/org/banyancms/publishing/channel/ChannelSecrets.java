package org.banyancms.publishing.channel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banyancms.publishing.secret.SecretBox;

/** The secrets of channels: sealed for the store, opened only to sign or to log in. */
public final class ChannelSecrets {
    private final SecretBox box;

    public ChannelSecrets(SecretBox box) {
        this.box = box;
    }

    Map<String, String> sealed(String channel, Map<String, String> secrets) {
        var sealed = new LinkedHashMap<String, String>();
        secrets.forEach((name, secret) -> sealed.put(name, box.seal(secret, place(channel, name))));
        return sealed;
    }

    /**
     * A secret of a channel in the clear, never to be shown or logged.
     *
     * @throws IllegalStateException when the channel has none of that name or the key is another
     *     one
     */
    public String open(Channel channel, String name) {
        var sealed = channel.secrets().get(name);
        if (sealed == null) {
            throw new IllegalStateException("channel " + channel.id() + " has no secret " + name);
        }
        return box.open(sealed, place(channel.id(), name));
    }

    private static String place(String channel, String name) {
        return "channel/" + channel + "/" + name;
    }
}
