package org.banyancms.server.architecture.offending.names.service;

record Thing(String name) {}
