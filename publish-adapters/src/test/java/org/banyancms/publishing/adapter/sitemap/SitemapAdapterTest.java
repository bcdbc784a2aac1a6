package org.banyancms.publishing.adapter.sitemap;

import java.util.List;
import java.util.stream.Stream;
import org.banyancms.publishing.adapter.ChannelAdapter;
import org.banyancms.publishing.adapter.ChannelContract;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.samples.House;

class SitemapAdapterTest extends ChannelContract {

    @Override
    protected Channel channel(House house) {
        return house.withBuiltIn().channels.find("sitemap").orElseThrow();
    }

    @Override
    protected ChannelAdapter adapter(House house) {
        return house.sitemap;
    }

    @Override
    protected List<String> seen(House house) {
        var part = house.folders.sitemap().read("sitemap-1.xml");
        return Stream.of("vi", "en")
                .map(locale ->
                        "<loc>https://tuyenquang.example/site/" + locale + "/tan-trao.html</loc>")
                .filter(loc -> part.filter(file -> file.text().contains(loc)).isPresent())
                .toList();
    }
}
