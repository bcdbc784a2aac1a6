package org.banyancms.server.architecture.offending.names.dto;

record Thing(String name) {}
