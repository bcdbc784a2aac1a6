package org.banyancms.publishing.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.OrganisationStore;
import org.banyancms.core.gate.Finding;
import org.banyancms.core.gate.GateContext;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.core.gate.PublishGate;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.channel.ChannelStore;

/**
 * G13: every channel that a variant would go to is registered to an organisation that exists when
 * it goes out, is switched on and takes the language; and there is at least one such channel.
 */
public final class ChannelGate implements PublishGate {
    private static final String CLAUSE = "II.4-f";

    private final ChannelStore channels;
    private final OrganisationStore organisations;

    public ChannelGate(ChannelStore channels, OrganisationStore organisations) {
        this.channels = channels;
        this.organisations = organisations;
    }

    @Override
    public String code() {
        return "G13";
    }

    @Override
    public List<Finding> check(GateContext context) {
        if (context.channels().isEmpty()) {
            return List.of(finding(context, GateLevel.WARN, "no_channel", Map.of()));
        }
        var findings = new ArrayList<Finding>();
        for (var target : context.channels()) {
            channels.find(target.id())
                    .ifPresentOrElse(
                            channel -> judge(channel, context, findings),
                            () -> findings.add(blocked(context, "unknown", target.name())));
        }
        return findings;
    }

    private void judge(Channel channel, GateContext context, List<Finding> findings) {
        var locale = context.variant().locale();
        var name = channel.name(locale);
        if (!inOffice(channel, context)) {
            findings.add(blocked(context, "owner_not_in_office", name));
        }
        if (!channel.active()) {
            findings.add(blocked(context, "inactive", name));
        } else if (!channel.locales().isEmpty() && !channel.locales().contains(locale)) {
            findings.add(blocked(context, "language_not_enabled", name));
        }
    }

    /** Whether its owner exists then; of a register without the owner nothing can be said. */
    private boolean inOffice(Channel channel, GateContext context) {
        return organisations
                .find(channel.owner())
                .filter(owner -> !owner.existsAt(context.at()))
                .isEmpty();
    }

    private static Finding blocked(GateContext context, String reason, String channel) {
        return finding(context, GateLevel.BLOCK, reason, Map.of("channel", channel));
    }

    private static Finding finding(
            GateContext context, GateLevel level, String reason, Map<String, Object> params) {
        return new Finding("G13", level, "", context.variant().locale(), reason, params, CLAUSE);
    }
}
