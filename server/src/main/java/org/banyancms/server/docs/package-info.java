/** The description of the HTTP interface for people and programs: OpenAPI 3.1. */
@NullMarked
package org.banyancms.server.docs;

import org.jspecify.annotations.NullMarked;
