package org.banyancms.server.door;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Something that a running server does when its operator asks for it through the door. */
public interface OperatorTask {

    /** What the operator says to ask for it, such as {@code backup}. */
    String name();

    /** Last line of an answer in lines, when nothing is wrong. */
    String WELL = "well";

    /** Last line of an answer in lines, when something is wrong. */
    String NOT_WELL = "not well";

    /**
     * Does it, and writes the answer.
     *
     * @param words what the operator said behind the name
     */
    void run(List<String> words, OutputStream out) throws IOException;
}
