/** The HTTP resources of the translations. */
@NullMarked
package org.banyancms.translations.web;

import org.jspecify.annotations.NullMarked;
