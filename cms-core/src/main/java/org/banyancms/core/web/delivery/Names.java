package org.banyancms.core.web.delivery;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Names with commas between them, as parameters list them. */
final class Names {
    private Names() {}

    static Set<String> of(String list) {
        var names = new LinkedHashSet<>(Arrays.asList(list.split(",")));
        names.remove("");
        return names;
    }
}
