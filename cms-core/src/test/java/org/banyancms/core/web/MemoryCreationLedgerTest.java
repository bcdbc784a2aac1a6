package org.banyancms.core.web;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The ledger of creations in memory")
class MemoryCreationLedgerTest extends CreationLedgerContract {
    private final CreationLedger ledger = new MemoryCreationLedger();

    @Override
    protected CreationLedger ledger() {
        return ledger;
    }
}
