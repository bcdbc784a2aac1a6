/** Commands of the operator, in this process. */
package org.banyancms.server.operator;
