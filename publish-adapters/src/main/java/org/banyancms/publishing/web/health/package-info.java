/** What the ways out tell whoever watches the server. */
@NullMarked
package org.banyancms.publishing.web.health;

import org.jspecify.annotations.NullMarked;
