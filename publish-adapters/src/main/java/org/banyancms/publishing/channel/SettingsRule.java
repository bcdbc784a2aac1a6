package org.banyancms.publishing.channel;

import java.util.List;
import java.util.Set;
import org.banyancms.core.field.Fields;
import org.banyancms.core.problem.FieldProblem;

/** What a kind of channel needs to be told. */
public interface SettingsRule {

    /** The kind it speaks for. */
    String kind();

    /** The settings it knows; any other one is refused. */
    Set<String> settings();

    /** Everything that is wrong with the settings, by JSON Pointer into the channel. */
    List<FieldProblem> check(Fields settings);

    /**
     * Names of the secrets it signs or logs in with; each is made by the house when it is not
     * given.
     */
    Set<String> secrets();

    /** Makes a secret. */
    String newSecret(String name);

    /** What is wrong with a secret that was given. */
    List<FieldProblem> checkSecret(String name, String secret);
}
