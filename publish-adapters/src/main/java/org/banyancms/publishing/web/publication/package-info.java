/** Publications over HTTP: where each variant stands, and what a person does about it. */
@NullMarked
package org.banyancms.publishing.web.publication;

import org.jspecify.annotations.NullMarked;
