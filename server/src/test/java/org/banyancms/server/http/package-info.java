/** The whole server over real HTTP, without demo content. */
package org.banyancms.server.http;
