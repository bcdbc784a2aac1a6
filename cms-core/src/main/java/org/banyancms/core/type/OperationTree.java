package org.banyancms.core.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes operations as the trees that {@link OperationReader} reads. */
public final class OperationTree {

    private OperationTree() {}

    /** All of a migration, in order. */
    public static List<Map<String, Object>> write(List<Operation> operations) {
        return operations.stream().map(OperationTree::write).toList();
    }

    private static Map<String, Object> write(Operation operation) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("op", word(operation));
        tree.put("path", String.join(".", operation.path()));
        switch (operation) {
            case Operation.Rename rename -> tree.put("to", rename.to());
            case Operation.Move move -> tree.put("to", String.join(".", move.to()));
            case Operation.Retype retype -> {
                tree.put("kind", retype.to().word());
                TypeTree.rules(retype.rules(), tree);
            }
            case Operation.Localise localise -> tree.put("translatable", localise.translatable());
            case Operation.Unlocalise(_, var from, _) -> {
                if (from != null) {
                    tree.put("from", from.value());
                }
            }
            case Operation.Remove _ -> {}
            case Operation.Restore restore -> {
                tree.put("field", TypeTree.field(restore.definition()));
                tree.put("position", restore.position());
            }
        }
        var restores = operation.restores();
        if (restores != null) {
            tree.put("restores", restores);
        }
        return tree;
    }

    private static String word(Operation operation) {
        return switch (operation) {
            case Operation.Rename _ -> "rename";
            case Operation.Move _ -> "move";
            case Operation.Retype _ -> "retype";
            case Operation.Localise _ -> "localise";
            case Operation.Unlocalise _ -> "unlocalise";
            case Operation.Remove _ -> "remove";
            case Operation.Restore _ -> "restore";
        };
    }
}
