package org.banyancms.core.entry;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.banyancms.core.field.Fields;

/** Which fields differ between two revisions. */
public final class FieldChanges {

    private FieldChanges() {}

    /** JSON Pointers of the fields that differ, in order. */
    public static Set<String> pointers(Fields before, Fields after) {
        var names = new TreeSet<>(before.values().keySet());
        names.addAll(after.values().keySet());
        names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        var pointers = new TreeSet<String>();
        names.forEach(name -> pointers.add("/fields/" + name));
        return pointers;
    }
}
