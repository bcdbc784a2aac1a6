package org.banyancms.media.importing.docx;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.banyancms.media.importing.reading.SafeArchive;

/** What a part of a package refers to. Nothing outside of the package is ever fetched. */
record Relationships(Map<String, Relationship> byId) {

    /**
     * @param target name of a part, or an address when external
     * @param kind last word of its type, such as {@code image}
     * @param external whether it lies outside of the package
     */
    record Relationship(String target, String kind, boolean external) {}

    private static final Relationship NONE = new Relationship("", "", true);

    static Relationships of(SafeArchive archive, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        var rels = archive.xml(folder + "_rels/" + part.substring(slash) + ".rels");
        var byId = new HashMap<String, Relationship>();
        rels.all("Relationship")
                .forEach(each -> {
                    boolean external = each.attribute("TargetMode").equals("External");
                    var type = each.attribute("Type");
                    var target = each.attribute("Target");
                    byId.put(
                            each.attribute("Id"),
                            new Relationship(
                                    external ? target : resolved(folder, target),
                                    type.substring(type.lastIndexOf('/') + 1),
                                    external));
                });
        return new Relationships(byId);
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        return URI.create("/" + folder).resolve(target.replace(" ", "%20")).getPath().substring(1);
    }

    Relationship get(String id) {
        return byId.getOrDefault(id, NONE);
    }

    /** The first part of a kind; empty where there is none. */
    String part(String kind) {
        return byId.values().stream()
                .filter(each -> each.kind().equals(kind) && !each.external())
                .map(Relationship::target)
                .findFirst()
                .orElse("");
    }
}
