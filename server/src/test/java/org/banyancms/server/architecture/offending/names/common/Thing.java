package org.banyancms.server.architecture.offending.names.common;

record Thing(String name) {}
