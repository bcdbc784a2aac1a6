package org.banyancms.server.architecture.offending.packages.nofile;

record Thing(String name) {}
