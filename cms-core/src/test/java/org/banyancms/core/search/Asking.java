package org.banyancms.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.locale.LocaleTag;

/** Builds a query, so that a test says only what matters to it. */
public final class Asking {
    private final Optional<LocaleTag> locale;
    private final List<SearchQuery.SortBy> sort = new ArrayList<>();
    private String text = "";
    private Condition condition = Condition.ALWAYS;
    private int size = 25;
    private Optional<String> after = Optional.empty();
    private boolean count;
    private SearchQuery.Extras extras = SearchQuery.Extras.NONE;

    private Asking(Optional<LocaleTag> locale) {
        this.locale = locale;
    }

    public static Asking in(String locale) {
        return new Asking(Optional.of(new LocaleTag(locale)));
    }

    public static Asking everywhere() {
        return new Asking(Optional.empty());
    }

    public Asking text(String words) {
        text = words;
        return this;
    }

    public Asking where(Condition filter) {
        condition = filter;
        return this;
    }

    /** A field; a hyphen before it turns the order, # after it says that it is a number. */
    public Asking by(String field) {
        boolean descending = field.startsWith("-");
        boolean numeric = field.endsWith("#");
        var name = field.replaceAll("^-|#$", "");
        sort.add(new SearchQuery.SortBy(name, numeric, descending));
        return this;
    }

    public Asking size(int most) {
        size = most;
        return this;
    }

    public Asking after(Optional<String> cursor) {
        after = cursor;
        return this;
    }

    public Asking counted() {
        count = true;
        return this;
    }

    public Asking facets(String... fields) {
        extras = new SearchQuery.Extras(List.of(fields), extras.highlight(), extras.across());
        return this;
    }

    public Asking highlighted() {
        extras = new SearchQuery.Extras(extras.facets(), true, extras.across());
        return this;
    }

    /** In every language, one hit for each entry. */
    public Asking across() {
        extras = new SearchQuery.Extras(extras.facets(), extras.highlight(), true);
        return this;
    }

    public SearchQuery query() {
        return new SearchQuery(locale, text, condition, sort, size, after, count, extras);
    }
}
