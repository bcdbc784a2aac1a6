package org.banyancms.server.architecture.offending.names.words;

record TextUtils(String name) {}
