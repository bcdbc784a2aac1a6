/**
 * The content repository: what is written, signed, released and delivered, and the interfaces
 * others meet it by.
 */
@NullMarked
package org.banyancms.core;

import org.jspecify.annotations.NullMarked;
