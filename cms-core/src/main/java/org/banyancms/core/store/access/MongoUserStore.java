package org.banyancms.core.store.access;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.access.UserAccount;
import org.banyancms.core.access.UserStore;
import org.springframework.data.mongodb.core.MongoOperations;

/** User accounts in the collection {@code users}, by name. */
final class MongoUserStore implements UserStore {
    private final Register<UserDocument> users;

    MongoUserStore(MongoOperations mongo) {
        this.users = new Register<>(mongo, UserDocument.class, "users");
    }

    @Override
    public boolean insert(UserAccount account) {
        return users.insert(UserDocument.of(account));
    }

    @Override
    public boolean replace(UserAccount account, long expectedRevision) {
        return users.replace(account.username(), expectedRevision, UserDocument.of(account));
    }

    @Override
    public Optional<UserAccount> find(String username) {
        return users.find(username).map(UserDocument::read);
    }

    @Override
    public List<UserAccount> after(String username, int limit) {
        return users.after(username, limit).stream().map(UserDocument::read).toList();
    }
}
