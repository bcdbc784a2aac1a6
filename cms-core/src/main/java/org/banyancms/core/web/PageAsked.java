package org.banyancms.core.web;

import java.util.Optional;

/**
 * Which page of a list is asked for. As a controller's parameter it is read from {@code page[size]}
 * and {@code page[after]}.
 *
 * @param size how many at most, 1 to 100, 25 where nothing is asked
 * @param after the cursor of the page before, as the list gave it
 */
public record PageAsked(int size, Optional<String> after) {
    public static final int DEFAULT_SIZE = 25;
    public static final int MAX_SIZE = 100;
    static final String SIZE = "page[size]";
    static final String AFTER = "page[after]";
}
