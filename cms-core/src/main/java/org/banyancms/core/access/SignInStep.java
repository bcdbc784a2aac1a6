package org.banyancms.core.access;

import java.time.Duration;

/** Where a right password leads: inside, or to the question for a code. */
public sealed interface SignInStep permits SignedIn, SignInStep.CodeAsked {

    /**
     * A code of the second factor is awaited.
     *
     * @param challenge secret to be brought along with the code
     * @param lasts how long it is awaited
     */
    record CodeAsked(String challenge, Duration lasts) implements SignInStep {}
}
