package org.banyancms.core.search.engine;

import java.util.ArrayList;
import java.util.List;
import org.banyancms.core.search.SearchQuery;

/**
 * One key of the order of documents. What lacks the field comes last, whichever way the order runs.
 *
 * @param by what it orders by
 * @param field the field; nothing for the weight
 * @param descending whether the greatest comes first
 */
public record Order(By by, String field, boolean descending) {
    /** The last key of every order, so that it is total. */
    public static final Order TIE = new Order(By.TEXT, FieldNames.KEY, false);

    /** The heaviest first. */
    public static final Order BEST_FIRST = new Order(By.WEIGHT, "", true);

    /** What a key is made of. */
    public enum By {
        /** How well the document answers. */
        WEIGHT,
        /** The field's smallest number. */
        NUMBER,
        /** The field's text. */
        TEXT
    }

    /** The order of a query's hits. */
    public static List<Order> of(SearchQuery query) {
        var orders = new ArrayList<Order>();
        query.sort().forEach(by -> orders.add(of(by)));
        if (orders.isEmpty()) {
            orders.add(
                    query.text().isBlank()
                            ? of(new SearchQuery.SortBy("publishedAt", true, true))
                            : BEST_FIRST);
        }
        orders.add(TIE);
        return orders;
    }

    private static Order of(SearchQuery.SortBy by) {
        return by.numeric()
                ? new Order(By.NUMBER, FieldNames.NUMBER + by.field(), by.descending())
                : new Order(By.TEXT, FieldNames.ORDER + by.field(), by.descending());
    }
}
