/** The course of publications. */
@NullMarked
package org.banyancms.publishing.publication;

import org.jspecify.annotations.NullMarked;
