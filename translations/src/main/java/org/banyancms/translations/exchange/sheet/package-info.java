/** CSV and XLSX: one row a segment, codes as {1} and {/1}, safe to open in a spreadsheet. */
@NullMarked
package org.banyancms.translations.exchange.sheet;

import org.jspecify.annotations.NullMarked;
