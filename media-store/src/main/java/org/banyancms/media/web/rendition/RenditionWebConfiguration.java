package org.banyancms.media.web.rendition;

import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.rendition.PublicFiles;
import org.banyancms.media.rendition.ReaderAccess;
import org.banyancms.media.rendition.Renditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses under {@code /media}. */
@Configuration(proxyBeanMethods = false)
public class RenditionWebConfiguration {

    @Bean
    MediaController mediaController(
            ReaderAccess access, Renditions renditions, PublicFiles files, ObjectStore objects) {
        return new MediaController(access, renditions, files, new Sending(objects));
    }

    @Bean
    ObjectsController mediaObjectsController(ObjectStore objects) {
        return new ObjectsController(objects, new Sending(objects));
    }
}
