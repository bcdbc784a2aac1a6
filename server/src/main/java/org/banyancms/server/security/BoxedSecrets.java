package org.banyancms.server.security;

import org.banyancms.core.access.SecretSeal;
import org.banyancms.publishing.secret.SecretBox;

/** Seals keys of people under the same key as the credentials of channels. */
final class BoxedSecrets implements SecretSeal {
    private final SecretBox box;

    BoxedSecrets(SecretBox box) {
        this.box = box;
    }

    @Override
    public String seal(String secret, String place) {
        return box.seal(secret, place);
    }

    @Override
    public String open(String sealed, String place) {
        return box.open(sealed, place);
    }
}
