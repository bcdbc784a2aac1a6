/** Starting, and being refused in one sentence. */
package org.banyancms.server.start;
