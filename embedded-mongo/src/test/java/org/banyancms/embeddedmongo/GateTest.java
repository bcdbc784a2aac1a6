package org.banyancms.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Other programs on the machine")
class GateTest {

    private static String withoutPassword(EmbeddedMongo server) {
        return server.connectionString().replaceAll("//.*@", "//");
    }

    @Test
    @DisplayName("do not get in without the password, nor with a wrong one")
    void areKeptOut() {
        try (EmbeddedMongo server = EmbeddedMongo.inMemory()) {
            try (MongoClient stranger = MongoClients.create(withoutPassword(server))) {
                assertThatThrownBy(
                                () -> stranger.getDatabase("t").getCollection("c").find().first())
                        .isInstanceOfSatisfying(
                                MongoCommandException.class,
                                e -> assertThat(e.getErrorCode()).isEqualTo(13));
                assertThatThrownBy(() ->
                                stranger.getDatabase("t")
                                        .getCollection("c")
                                        .insertOne(new Document()))
                        .isInstanceOfSatisfying(
                                MongoCommandException.class,
                                e -> assertThat(e.getErrorCode()).isEqualTo(13));
            }
            String wrong = server.connectionString().replaceAll("//.*@", "//banyan:guess@");
            try (MongoClient guesser = MongoClients.create(wrong)) {
                assertThatThrownBy(() -> guesser.getDatabase("t").getCollection("c").find().first())
                        .isInstanceOf(MongoSecurityException.class);
            }
            try (MongoClient client = MongoClients.create(server.connectionString() + "/banyan")) {
                assertThat(client.getDatabase("t").getCollection("c").countDocuments()).isZero();
            }
        }
    }

    @Test
    @DisplayName("get in where the settings say so")
    void areLetIn() {
        try (EmbeddedMongo server =
                        EmbeddedMongo.inMemory(EmbeddedMongoSettings.defaults().unguarded());
                MongoClient client = MongoClients.create(server.connectionString())) {
            assertThat(server.connectionString()).doesNotContain("@");
            assertThat(client.getDatabase("t").getCollection("c").countDocuments()).isZero();
        }
    }
}
