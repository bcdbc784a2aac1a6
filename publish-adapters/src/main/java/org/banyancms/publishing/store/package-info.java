/**
 * The only place of this module where MongoDB is spoken; its parts are named after the features.
 */
@NullMarked
package org.banyancms.publishing.store;

import org.jspecify.annotations.NullMarked;
