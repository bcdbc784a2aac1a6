package org.banyancms.server.architecture.offending.adapters.core.store;

import org.springframework.http.ResponseEntity;

public record AnswersHttp(ResponseEntity<String> answer) {}
