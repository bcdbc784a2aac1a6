/** Where everything is kept: the data folder, and MongoDB in this process or elsewhere. */
@NullMarked
package org.banyancms.server.storage;

import org.jspecify.annotations.NullMarked;
