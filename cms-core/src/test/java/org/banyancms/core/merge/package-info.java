/** Merging: nothing of either is lost. */
package org.banyancms.core.merge;
