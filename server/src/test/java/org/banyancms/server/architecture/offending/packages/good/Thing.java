package org.banyancms.server.architecture.offending.packages.good;

record Thing(String name) {}
