/** People, roles, tokens and sessions, put to the test on the embedded store. */
package org.banyancms.core.access;
