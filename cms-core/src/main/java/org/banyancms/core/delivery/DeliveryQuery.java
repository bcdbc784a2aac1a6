package org.banyancms.core.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.SearchQuery.Extras;

/**
 * What a list of live variants is asked for.
 *
 * @param locale the language, strictly
 * @param types content types; empty means all
 * @param text words to be found; empty finds everything
 * @param filter a filter tree
 * @param sort names of fields, with a hyphen before those that descend
 * @param fields names of the fields to be shown; empty means all
 * @param size how many at most, 1 to 100
 * @param after cursor of the page before
 * @param count whether all are counted
 * @param atLeast the sequence that must be seen; 0 means whatever is there
 * @param extras what is wanted besides the hits
 */
public record DeliveryQuery(
        LocaleTag locale,
        Set<String> types,
        String text,
        Map<String, Object> filter,
        List<String> sort,
        Set<String> fields,
        int size,
        Optional<String> after,
        boolean count,
        long atLeast,
        Extras extras) {

    /** A list and nothing besides. */
    public DeliveryQuery(
            LocaleTag locale,
            Set<String> types,
            String text,
            Map<String, Object> filter,
            List<String> sort,
            Set<String> fields,
            int size,
            Optional<String> after,
            boolean count,
            long atLeast) {
        this(locale, types, text, filter, sort, fields, size, after, count, atLeast, Extras.NONE);
    }
}
