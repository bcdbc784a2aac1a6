package org.banyancms.server.architecture.offending.names.words;

record XmlHelper(String name) {}
