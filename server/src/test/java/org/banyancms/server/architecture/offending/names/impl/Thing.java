package org.banyancms.server.architecture.offending.names.impl;

record Thing(String name) {}
