package org.banyancms.server.architecture.offending.names.words;

record TextUtil(String name) {}
