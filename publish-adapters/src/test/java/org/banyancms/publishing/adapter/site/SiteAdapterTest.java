package org.banyancms.publishing.adapter.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyancms.publishing.adapter.ChannelAdapter;
import org.banyancms.publishing.adapter.ChannelContract;
import org.banyancms.publishing.adapter.files.PublicFile;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.samples.House;

class SiteAdapterTest extends ChannelContract {

    @Override
    protected Channel channel(House house) {
        return house.withBuiltIn().channels.find("site").orElseThrow();
    }

    @Override
    protected ChannelAdapter adapter(House house) {
        return house.site;
    }

    @Override
    protected List<String> seen(House house) {
        return Stream.of("vi", "en")
                .map(locale -> house.folders.site().read(locale + "/tan-trao.html"))
                .flatMap(Optional::stream)
                .map(PublicFile::text)
                .toList();
    }
}
