package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which one document stands in one index: one, or for an array one for each element.
 */
final class IndexKeys {

    private final IndexSpec spec;
    private final Set<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
    private boolean multikey;

    private IndexKeys(IndexSpec spec) {
        this.spec = spec;
    }

    static IndexKeys of(IndexSpec spec, Document document) {
        IndexKeys keys = new IndexKeys(spec);
        int fields = spec.fields().size();
        @Nullable Object[] nodes = new @Nullable Object[fields];
        Arrays.fill(nodes, document);
        keys.expand(nodes, new int[fields]);
        return keys;
    }

    Set<byte[]> keys() {
        return keys;
    }

    /** Whether an array was met, even one of a single element. */
    boolean multikey() {
        return multikey;
    }

    /**
     * Walks each field down to a value or an array; an array that several fields pass binds them to
     * one element.
     */
    private void expand(@Nullable Object[] nodes, int[] depths) {
        Set<List<?>> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int f = 0; f < nodes.length; f++) {
            List<String> steps = spec.fields().get(f).steps();
            while (depths[f] < steps.size() && nodes[f] instanceof Document document) {
                nodes[f] = document.getOrMissing(steps.get(depths[f]++));
            }
            if (nodes[f] instanceof List<?> array && depths[f] <= steps.size()) {
                arrays.add(array);
            } else if (depths[f] < steps.size()) {
                nodes[f] = Missing.getInstance();
            }
        }
        if (arrays.isEmpty()) {
            emit(nodes);
        } else if (arrays.size() == 1) {
            multikey = true;
            expandArray(arrays.iterator().next(), nodes, depths);
        } else {
            throw Errors.of(
                    Errors.PARALLEL_ARRAYS, "cannot index parallel arrays of index " + spec.name());
        }
    }

    private void expandArray(List<?> array, @Nullable Object[] nodes, int[] depths) {
        List<?> elements = array.isEmpty() ? Arrays.asList(KeyCodec.EMPTY_ARRAY) : array;
        for (Object element : elements) {
            @Nullable Object[] next = nodes.clone();
            int[] at = depths.clone();
            for (int f = 0; f < nodes.length; f++) {
                if (nodes[f] == array) {
                    step(f, array, element, next, at);
                }
            }
            expand(next, at);
        }
    }

    private void step(
            int f, List<?> array, @Nullable Object element, @Nullable Object[] next, int[] at) {
        List<String> steps = spec.fields().get(f).steps();
        if (at[f] == steps.size()) {
            at[f]++; // the element itself is the value, even when it is an array
            next[f] = element;
            return;
        }
        String step = steps.get(at[f]);
        if (!step.isEmpty() && step.length() < 8 && step.chars().allMatch(Character::isDigit)) {
            int position = Integer.parseInt(step);
            at[f]++;
            next[f] = position < array.size() ? array.get(position) : Missing.getInstance();
        } else {
            next[f] = element instanceof Document ? element : Missing.getInstance();
        }
    }

    private void emit(@Nullable Object[] values) {
        if (spec.sparse() && Arrays.stream(values).allMatch(Missing.class::isInstance)) {
            return;
        }
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        for (int f = 0; f < values.length; f++) {
            key.writeBytes(component(values[f], spec.fields().get(f).ascending()));
        }
        keys.add(key.toByteArray());
    }

    static byte[] component(@Nullable Object value, boolean ascending) {
        byte[] bytes = KeyCodec.encode(value);
        return ascending ? bytes : KeyCodec.inverted(bytes);
    }

    /**
     * For sorting without an index: the least element of an array when ascending, the greatest when
     * descending.
     */
    static byte[] sortKey(List<IndexSpec.Field> order, Document document) {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        for (IndexSpec.Field field : order) {
            List<IndexSpec.Field> single = new ArrayList<>(List.of(field));
            IndexSpec spec = new IndexSpec("", single, false, false, false, 1);
            key.writeBytes(of(spec, document).keys().iterator().next());
        }
        return key.toByteArray();
    }
}
