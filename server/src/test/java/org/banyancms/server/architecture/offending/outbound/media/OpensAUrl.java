package org.banyancms.server.architecture.offending.outbound.media;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

final class OpensAUrl {

    private OpensAUrl() {}

    static InputStream open(URI address) throws IOException {
        return address.toURL().openStream();
    }
}
