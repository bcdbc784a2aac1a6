/** The settings and the page that documents them. */
package org.banyancms.server.settings;
