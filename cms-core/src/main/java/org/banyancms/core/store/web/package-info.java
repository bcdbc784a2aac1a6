/** What the HTTP interface remembers between requests: answers to creations, kept by key. */
@NullMarked
package org.banyancms.core.store.web;

import org.jspecify.annotations.NullMarked;
