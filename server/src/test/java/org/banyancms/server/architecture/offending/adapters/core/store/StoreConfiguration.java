package org.banyancms.server.architecture.offending.adapters.core.store;

public record StoreConfiguration(String uri) {}
