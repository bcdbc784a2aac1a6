/** Two people behind each withdrawal, put to the test. */
@NullMarked
package org.banyancms.core.kill;

import org.jspecify.annotations.NullMarked;
