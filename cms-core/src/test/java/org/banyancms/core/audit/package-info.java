/** The audit trail, put to the test on the embedded store. */
package org.banyancms.core.audit;
