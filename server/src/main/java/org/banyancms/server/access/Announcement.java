package org.banyancms.server.access;

import java.util.List;
import org.banyancms.server.storage.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says where the server is, once it serves: on standard output, and in the file that tells how to
 * sign in.
 */
@Component
final class Announcement {
    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    private final DataFolder folder;
    private final BaseUrl baseUrl;
    private final JsonMapper mapper;

    Announcement(DataFolder folder, BaseUrl baseUrl, JsonMapper mapper) {
        this.folder = folder;
        this.baseUrl = baseUrl;
        this.mapper = mapper;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        for (var name : List.of(AccessFile.INITIAL_ADMIN, AccessFile.DEMO)) {
            var file = new AccessFile(folder.path().resolve(name), mapper);
            file.read()
                    .filter(content -> !content.baseUrl().equals(baseUrl.get()))
                    .ifPresent(content ->
                            file.write(new AccessFile.Content(baseUrl.get(), content.users())));
        }
        LOG.info("Serving on {} with data in {}", baseUrl.local(), folder.path());
        System.out.println("Banyan is running at " + baseUrl.local() + "/");
        System.out.flush();
    }
}
