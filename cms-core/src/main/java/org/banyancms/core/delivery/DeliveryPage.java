package org.banyancms.core.delivery;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.banyancms.core.journal.LiveVariant;

/**
 * A page of live variants.
 *
 * @param sequence the sequence that it stands for
 * @param total how many there are in all, where that was asked
 * @param variants the variants, in order
 * @param next cursor of the next page, if there is one
 */
public record DeliveryPage(
        long sequence, OptionalLong total, List<LiveVariant> variants, Optional<String> next) {
    public DeliveryPage {
        variants = List.copyOf(variants);
    }
}
