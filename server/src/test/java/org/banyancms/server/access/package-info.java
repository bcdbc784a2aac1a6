/** The first people, and the file that tells how to sign in. */
package org.banyancms.server.access;
