package org.banyancms.publishing.store;

import org.banyancms.publishing.adapter.webhook.DeliveryLog;
import org.banyancms.publishing.samples.MemoryDeliveryLog;

class MemoryDeliveryLogTest extends DeliveryLogContract {
    private final MemoryDeliveryLog kept = new MemoryDeliveryLog();

    @Override
    DeliveryLog log() {
        return kept;
    }
}
