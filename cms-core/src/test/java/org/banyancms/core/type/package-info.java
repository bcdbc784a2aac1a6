/** The texts of problems, put to the test. */
package org.banyancms.core.type;
