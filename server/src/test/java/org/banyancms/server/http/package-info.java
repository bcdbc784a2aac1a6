/** The server over real HTTP, with people and audit and without the rooms of content. */
package org.banyancms.server.http;
