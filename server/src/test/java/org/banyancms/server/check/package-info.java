/** What is damaged is found, and mended without loss. */
package org.banyancms.server.check;
