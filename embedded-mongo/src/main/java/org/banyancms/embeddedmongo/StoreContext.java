package org.banyancms.embeddedmongo;

/** What the parts of one open store share. */
record StoreContext(Durability durability, Catalog catalog, long sortMemory) {}
