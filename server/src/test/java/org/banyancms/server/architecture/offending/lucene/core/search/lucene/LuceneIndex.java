package org.banyancms.server.architecture.offending.lucene.core.search.lucene;

import org.apache.lucene.index.IndexWriter;

record LuceneIndex(IndexWriter writer) {}
