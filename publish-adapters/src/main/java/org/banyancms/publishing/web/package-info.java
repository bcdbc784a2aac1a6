/** The HTTP side of the ways out; its parts are named after the features. */
@NullMarked
package org.banyancms.publishing.web;

import org.jspecify.annotations.NullMarked;
