/** The delivery interface as it is now, told in OpenAPI 3.1 and JSON Schema from the live types. */
@NullMarked
package org.banyancms.core.delivery.description;

import org.jspecify.annotations.NullMarked;
