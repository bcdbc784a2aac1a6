/** Concepts and what they are called in each language: preferred, allowed and forbidden. */
@NullMarked
package org.banyancms.translations.termbase;

import org.jspecify.annotations.NullMarked;
