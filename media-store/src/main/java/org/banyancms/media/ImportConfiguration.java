package org.banyancms.media;

import java.io.IOException;
import java.time.Duration;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.VariantDesk;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.media.asset.AssetDesk;
import org.banyancms.media.asset.Intake;
import org.banyancms.media.asset.Spool;
import org.banyancms.media.importing.ImportDesk;
import org.banyancms.media.importing.PictureIntake;
import org.banyancms.media.importing.ReadingRoom;
import org.banyancms.media.web.importing.ImportWebConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the importing of documents together. It needs the entries of cms-core. */
@Configuration(proxyBeanMethods = false)
@Import(ImportWebConfiguration.class)
public class ImportConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean(destroyMethod = "close")
    ReadingRoom readingRoom() {
        return new ReadingRoom(PATIENCE);
    }

    @Bean
    ImportDesk importDesk(
            MediaFolder folder,
            ReadingRoom room,
            ContentTypes types,
            EntryDesk entries,
            VariantDesk variants,
            PictureIntake pictures)
            throws IOException {
        var spool = new Spool(folder.part("imports"));
        return new ImportDesk(spool, room, types, entries, variants, pictures);
    }

    @Bean
    PictureIntake pictureIntake(Intake intake, AssetDesk desk, IdSource ids) {
        return new PictureIntake(intake, desk, ids);
    }
}
