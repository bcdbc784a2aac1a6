package org.banyancms.server.check;

import java.io.IOException;

/** One thing that is looked at, and mended where that is wished. */
interface Check {

    /** Does it, and tells the report what was found. */
    void run(CheckWish wish, Report report) throws IOException;
}
