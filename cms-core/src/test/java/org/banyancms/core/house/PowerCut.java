package org.banyancms.core.house;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.data.mongodb.core.MongoOperations;

/** Cuts the power before the n-th write of a house, once it is told to. */
public final class PowerCut {
    private static final Set<String> WRITES =
            Set.of(
                    "insert",
                    "updateFirst",
                    "updateMulti",
                    "upsert",
                    "remove",
                    "replace",
                    "findAndModify",
                    "findAndReplace",
                    "save");

    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    /** What happens then; nothing catches it as if it were a fault. */
    static final class Dark extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Works until the power is cut before the n-th write; says whether it was. */
    public boolean cuts(int write, Runnable work) {
        left.set(write);
        try {
            work.run();
            return false;
        } catch (Dark _) {
            return true;
        } finally {
            left.set(Integer.MAX_VALUE);
        }
    }

    MongoOperations behind(MongoOperations mongo) {
        return (MongoOperations)
                Proxy.newProxyInstance(
                        PowerCut.class.getClassLoader(),
                        new Class<?>[] {MongoOperations.class},
                        (_, method, arguments) -> {
                            if (WRITES.contains(method.getName()) && left.decrementAndGet() == 0) {
                                throw new Dark();
                            }
                            try {
                                return method.invoke(mongo, arguments);
                            } catch (InvocationTargetException e) {
                                throw Objects.requireNonNull(e.getCause());
                            }
                        });
    }
}
