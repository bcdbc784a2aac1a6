package org.banyancms.server.architecture.offending.packages.nosentence;

record Thing(String name) {}
