/** A package that says what it is for. */
package org.banyancms.server.architecture.offending.packages.nomark;
