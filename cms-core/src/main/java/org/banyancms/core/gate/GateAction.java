package org.banyancms.core.gate;

/** What is about to be done; some gates do not stand in the way of a removal. */
public enum GateAction {
    PUBLISH,
    CORRECT,
    UNPUBLISH
}
