package org.banyancms.server.operator;

import java.io.IOException;
import java.io.OutputStream;

/** Something that a running server does when its operator asks for it through the door. */
public interface OperatorTask {

    /** What the operator says to ask for it, such as {@code backup}. */
    String name();

    /** Does it, and writes the answer. */
    void run(OutputStream out) throws IOException;
}
