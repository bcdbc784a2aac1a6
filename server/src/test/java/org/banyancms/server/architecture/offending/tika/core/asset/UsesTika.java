package org.banyancms.server.architecture.offending.tika.core.asset;

import org.apache.tika.Tika;

record UsesTika(Tika tika) {}
