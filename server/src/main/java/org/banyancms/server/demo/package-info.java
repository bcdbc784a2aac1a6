/**
 * Demo content: fourteen stories of a province and the people who make them, put in through the
 * product's own desks.
 */
@NullMarked
package org.banyancms.server.demo;

import org.jspecify.annotations.NullMarked;
