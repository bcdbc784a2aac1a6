package org.banyancms.server.architecture.offending.names.words;

record JobManager(String name) {}
