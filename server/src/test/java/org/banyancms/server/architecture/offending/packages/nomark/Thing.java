package org.banyancms.server.architecture.offending.packages.nomark;

record Thing(String name) {}
