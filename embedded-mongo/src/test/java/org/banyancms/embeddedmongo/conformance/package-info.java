/**
 * What an application may rely on, of the embedded server and of MongoDB alike: each contract runs
 * against both.
 */
package org.banyancms.embeddedmongo.conformance;
