package org.banyancms.publishing.adapter;

import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.channel.SettingsRule;

/**
 * One kind of way out. An adapter keeps no state between calls: whatever it must remember stands in
 * the publication or on the other side. It runs on a thread of its own and may block.
 */
public interface ChannelAdapter extends SettingsRule {

    /** Whether the channel answers. Changes nothing that anyone sees. */
    Probe probe(Channel channel);

    /**
     * What would go out; the intent has a variant. Uses no network and gives the same each time.
     */
    Rendition render(Intent intent, Channel channel);

    /** Makes the mutation. The step was written down before. */
    Outcome execute(Step step, Intent intent, Channel channel);

    /** Finds out, without changing anything, whether a step landed whose answer was lost. */
    Reconciled reconcile(Step step, Intent intent, Channel channel);

    /** Reads back what is there now. */
    Observed observe(Intent intent, Channel channel);
}
