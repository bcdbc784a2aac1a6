package org.banyancms.server.architecture.offending.adapters.core.web;

public record SharedByAll(String etag) {}
