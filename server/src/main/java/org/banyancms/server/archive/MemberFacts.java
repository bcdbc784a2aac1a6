package org.banyancms.server.archive;

/**
 * What a member of an archive has to be.
 *
 * @param name in the archive
 * @param bytes how many
 * @param sha256 of them, in hexadecimal
 */
record MemberFacts(String name, long bytes, String sha256) {}
