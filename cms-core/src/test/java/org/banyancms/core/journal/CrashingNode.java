package org.banyancms.core.journal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.banyancms.core.store.journal.JournalStoreConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** A node whose connection to the database breaks before its n-th write, as a crash would. */
public final class CrashingNode {
    private static final Set<String> WRITES =
            Set.of("insert", "updateFirst", "updateMulti", "upsert");

    private CrashingNode() {}

    /** What a node does with its writer until it crashes. */
    public interface Work {
        void with(JournalWriter writer);
    }

    /** Works on this node; says whether it crashed. */
    public static boolean crashes(MongoOperations mongo, int crashAt, Work work) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(MongoOperations.class, () -> breaking(mongo, crashAt));
            context.register(JournalStoreConfiguration.class);
            context.refresh();
            work.with(context.getBean(JournalWriter.class));
            return false;
        } catch (Crash _) {
            return true;
        }
    }

    private static MongoOperations breaking(MongoOperations mongo, int crashAt) {
        var writes = new AtomicInteger();
        return (MongoOperations)
                Proxy.newProxyInstance(
                        CrashingNode.class.getClassLoader(),
                        new Class<?>[] {MongoOperations.class},
                        (_, method, arguments) -> {
                            if (WRITES.contains(method.getName())
                                    && writes.incrementAndGet() == crashAt) {
                                throw new Crash();
                            }
                            try {
                                return method.invoke(mongo, arguments);
                            } catch (InvocationTargetException e) {
                                throw Objects.requireNonNull(e.getCause());
                            }
                        });
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
