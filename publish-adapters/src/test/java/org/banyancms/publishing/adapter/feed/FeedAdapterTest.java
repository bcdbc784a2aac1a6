package org.banyancms.publishing.adapter.feed;

import java.util.List;
import java.util.stream.Stream;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.ChannelAdapter;
import org.banyancms.publishing.adapter.ChannelContract;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.samples.House;
import org.banyancms.publishing.samples.Stories;

class FeedAdapterTest extends ChannelContract {

    @Override
    protected Channel channel(House house) {
        return house.withBuiltIn().channels.find("feed").orElseThrow();
    }

    @Override
    protected ChannelAdapter adapter(House house) {
        return house.feed;
    }

    @Override
    protected List<String> seen(House house) {
        return Stream.of(LocaleTag.VI, LocaleTag.EN)
                .flatMap(locale ->
                        Stream.of("atom", "rss", "json")
                                .filter(format -> has(house, locale, format))
                                .reduce((left, right) -> left + "+" + right)
                                .stream())
                .filter(formats -> formats.equals("atom+rss+json"))
                .toList();
    }

    private static boolean has(House house, LocaleTag locale, String format) {
        var id = FeedItem.id(Stories.TAN_TRAO, locale);
        return house.folders
                .feeds()
                .read(locale + "." + format)
                .filter(file -> file.text().contains(id) && !file.text().contains("ref=\"" + id))
                .isPresent();
    }
}
