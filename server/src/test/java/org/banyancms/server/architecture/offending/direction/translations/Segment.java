package org.banyancms.server.architecture.offending.direction.translations;

public record Segment(String text) {}
