/**
 * The rules of the house, run as tests. Each rule has a twin that runs it on a small offending
 * sample and expects the violation: a rule that has never been seen to fail guards nothing.
 */
@NullMarked
package org.banyancms.server.architecture;

import org.jspecify.annotations.NullMarked;
