package org.banyancms.server.architecture.offending.outbound.media;

import java.net.http.HttpClient;

record HoldsAClient(HttpClient client) {}
