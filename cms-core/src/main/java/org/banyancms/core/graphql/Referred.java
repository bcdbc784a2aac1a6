package org.banyancms.core.graphql;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;

/**
 * What a reference leads to.
 *
 * @param variant what is live in the language asked for, or in a fallback
 * @param available the languages in which the entry is live, told only where the variant is not
 */
record Referred(Optional<LiveVariant> variant, List<LocaleTag> available) {}
