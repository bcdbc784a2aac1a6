package org.banyancms.publishing.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Change.Removal;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.publication.Publication;
import org.banyancms.publishing.publication.PublicationKey;
import org.banyancms.publishing.samples.House;
import org.banyancms.publishing.samples.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every way out must keep to. A subject gives a channel and says what its public sees. */
public abstract class ChannelContract {
    @TempDir Path data;
    protected House house;
    protected Channel channel;

    /** The channel under test, registered in the house. */
    protected abstract Channel channel(House house);

    /** The adapter under test. */
    protected abstract ChannelAdapter adapter(House house);

    /**
     * What the channel's public sees now of the Tân Trào story: one text for each language that is
     * there.
     */
    protected abstract List<String> seen(House house);

    @BeforeEach
    void open() {
        house = new House(data);
        channel = channel(house);
    }

    @AfterEach
    void close() {
        house.close();
    }

    protected Intent intent(LocaleTag locale) {
        var it = publication(locale);
        return house.intents.of(it, it.desired()).orElseThrow();
    }

    protected Publication publication(LocaleTag locale) {
        return house.publications
                .find(new PublicationKey(Stories.TAN_TRAO, locale, channel.id()))
                .orElseThrow();
    }

    private Remote made(Step step, LocaleTag locale) {
        return ((Outcome.Done) adapter(house).execute(step, intent(locale), channel)).remote();
    }

    @Test
    @DisplayName("what is put there is read back in its language with its fingerprint")
    void readBackProves() {
        house.journal.publish(Stories.tanTrao(LocaleTag.VI));
        assertThat(adapter(house).observe(intent(LocaleTag.VI), channel).present()).isFalse();

        var remote = made(Step.CREATE, LocaleTag.VI);

        assertThat(
                        adapter(house)
                                .observe(intent(LocaleTag.VI), channel)
                                .proves(LocaleTag.VI, remote))
                .isTrue();
        assertThat(seen(house)).hasSize(1);
    }

    @Test
    @DisplayName("the same step twice has one effect")
    void isIdempotent() {
        house.journal.publish(Stories.tanTrao(LocaleTag.VI));

        var first = made(Step.CREATE, LocaleTag.VI);
        var second = made(Step.CREATE, LocaleTag.VI);

        assertThat(second).isEqualTo(first);
        assertThat(seen(house)).hasSize(1);
    }

    @Test
    @DisplayName("each language is there for itself")
    void languagesAreApart() {
        house.journal.publish(Stories.tanTrao(LocaleTag.VI), Stories.tanTrao(LocaleTag.EN));

        var vi = made(Step.CREATE, LocaleTag.VI);
        var en = made(Step.CREATE, LocaleTag.EN);

        assertThat(adapter(house).observe(intent(LocaleTag.EN), channel).proves(LocaleTag.EN, en))
                .isTrue();
        assertThat(adapter(house).observe(intent(LocaleTag.VI), channel).proves(LocaleTag.EN, vi))
                .isFalse();
        assertThat(seen(house)).hasSize(2);
    }

    @Test
    @DisplayName("an update takes the place of what was there")
    void updates() {
        house.journal.publish(Stories.tanTrao(LocaleTag.VI));
        var before = made(Step.CREATE, LocaleTag.VI);
        house.journal.commit("correct", new Change.Publish(Stories.corrected(LocaleTag.VI)));
        assertThat(
                        adapter(house)
                                .observe(intent(LocaleTag.VI), channel)
                                .proves(LocaleTag.VI, fresh(before)))
                .isFalse();

        var after = made(Step.UPDATE, LocaleTag.VI);

        assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
        assertThat(
                        adapter(house)
                                .observe(intent(LocaleTag.VI), channel)
                                .proves(LocaleTag.VI, after))
                .isTrue();
        assertThat(seen(house)).hasSize(1);
    }

    private Remote fresh(Remote before) {
        var rendition = adapter(house).render(intent(LocaleTag.VI), channel);
        return new Remote(before.id(), before.permalink(), rendition.fingerprint());
    }

    @Test
    @DisplayName("a removal takes it away, twice as well as once, and leaves the other languages")
    void removes() {
        house.journal.publish(Stories.tanTrao(LocaleTag.VI), Stories.tanTrao(LocaleTag.EN));
        made(Step.CREATE, LocaleTag.VI);
        var en = made(Step.CREATE, LocaleTag.EN);
        house.journal.commit("kill", Stories.remove(LocaleTag.VI, Removal.KILL));

        made(Step.REMOVE, LocaleTag.VI);
        made(Step.REMOVE, LocaleTag.VI);

        assertThat(adapter(house).observe(intent(LocaleTag.VI), channel).present()).isFalse();
        assertThat(adapter(house).observe(intent(LocaleTag.EN), channel).proves(LocaleTag.EN, en))
                .isTrue();
        assertThat(seen(house)).hasSize(1);
    }

    @Test
    @DisplayName("rendering needs no network and gives the same bytes each time")
    void renderingIsPure() {
        house.journal.publish(Stories.tanTrao(LocaleTag.VI));

        var first = adapter(house).render(intent(LocaleTag.VI), channel);

        assertThat(adapter(house).render(intent(LocaleTag.VI), channel)).isEqualTo(first);
        assertThat(first.text()).contains("tan-trao");
        assertThat(seen(house)).isEmpty();
    }

    @Test
    @DisplayName("a lost answer is cleared up without any effect")
    void reconcilingChangesNothing() {
        house.journal.publish(Stories.tanTrao(LocaleTag.VI));

        adapter(house).reconcile(Step.CREATE, intent(LocaleTag.VI), channel);

        assertThat(seen(house)).isEmpty();
    }
}
