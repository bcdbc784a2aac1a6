package org.banyancms.core.access;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Walks through all accounts and rewrites them, whatever others write at the same time. */
final class Accounts {
    private static final int PAGE = 200;

    private final UserStore store;

    Accounts(UserStore store) {
        this.store = store;
    }

    /**
     * @return whether it came to the end
     */
    boolean each(Consumer<UserAccount> visitor, BooleanSupplier goOn) {
        var page = store.after("", PAGE);
        while (!page.isEmpty()) {
            page.forEach(visitor);
            if (!goOn.getAsBoolean()) {
                return false;
            }
            page = store.after(page.getLast().username(), PAGE);
        }
        return true;
    }

    /** Rewrites an account until nobody else was faster; one that stays as it is is not written. */
    void rewrite(String username, UnaryOperator<UserAccount> change) {
        while (true) {
            var before = store.find(username).orElseThrow();
            var after = change.apply(before);
            if (after.equals(before) || store.replace(after.next(), before.revision())) {
                return;
            }
        }
    }
}
