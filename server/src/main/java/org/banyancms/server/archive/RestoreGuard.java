package org.banyancms.server.archive;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Keeps the server from starting on a storage that holds only a part of an archive. */
@Component
final class RestoreGuard implements InitializingBean {
    private final Archives archives;

    RestoreGuard(Archives archives) {
        this.archives = archives;
    }

    @Override
    public void afterPropertiesSet() {
        archives.refusePart();
    }
}
