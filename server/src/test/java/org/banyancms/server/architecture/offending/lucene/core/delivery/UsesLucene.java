package org.banyancms.server.architecture.offending.lucene.core.delivery;

import org.apache.lucene.index.IndexWriter;

record UsesLucene(IndexWriter writer) {}
