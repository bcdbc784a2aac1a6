/** The resources over HTTP, on the embedded database. */
@NullMarked
package org.banyancms.publishing.web;

import org.jspecify.annotations.NullMarked;
