package org.banyancms.server.architecture.offending.names.helper;

record Thing(String name) {}
