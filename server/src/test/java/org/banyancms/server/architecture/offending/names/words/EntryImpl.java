package org.banyancms.server.architecture.offending.names.words;

record EntryImpl(String name) {}
