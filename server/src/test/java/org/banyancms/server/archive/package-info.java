/** Archives: whole, unaltered, of one moment, and back again. */
package org.banyancms.server.archive;
