package org.banyancms.server.architecture.offending.names.util;

record Thing(String name) {}
