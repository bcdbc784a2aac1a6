/**
 * What every door of the HTTP interface shares: who is calling, in which language, under which
 * condition, and how a refusal is told.
 */
@NullMarked
package org.banyancms.core.web;

import org.jspecify.annotations.NullMarked;
