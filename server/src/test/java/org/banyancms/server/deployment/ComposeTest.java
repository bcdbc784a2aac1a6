package org.banyancms.server.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@DisplayName("deploy/compose.yaml")
class ComposeTest {

    private final Map<String, Object> compose =
            new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Project.read("deploy/compose.yaml"));

    @Test
    @DisplayName("starts Banyan, MongoDB and MinIO")
    void startsThree() {
        assertThat(map(compose, "services")).containsOnlyKeys("banyan", "mongo", "minio");
    }

    @Test
    @DisplayName("waits until both stores are healthy")
    void waitsForTheStores() {
        assertThat(map(service("banyan"), "depends_on"))
                .containsEntry("mongo", Map.of("condition", "service_healthy"))
                .containsEntry("minio", Map.of("condition", "service_healthy"));
    }

    @ParameterizedTest(name = "{0} keeps its data in a declared volume and says whether it is well")
    @ValueSource(strings = {"banyan", "mongo", "minio"})
    void keepsItsData(String name) {
        var declared = map(compose, "volumes").keySet();

        assertThat(list(service(name), "volumes"))
                .anyMatch(volume -> declared.contains(volume.split(":")[0]));
        assertThat(service(name)).containsKey("healthcheck");
    }

    @Test
    @DisplayName("gives Banyan the address of each store, by the service's name")
    void addressesTheStores() {
        assertThat(map(service("banyan"), "environment"))
                .hasEntrySatisfying(
                        "BANYAN_MONGO_URI",
                        uri ->
                                assertThat((String) uri)
                                        .startsWith("mongodb://mongo:27017/")
                                        .contains("replicaSet=rs0", "w=majority"))
                .containsEntry("BANYAN_MEDIA_S3_ENDPOINT", "http://minio:9000");
        assertThat(list(service("mongo"), "command")).containsSequence("--replSet", "rs0");
    }

    @Test
    @DisplayName("opens no port but Banyan's, and that on this machine alone")
    void opensOnePort() {
        assertThat(list(service("banyan"), "ports"))
                .singleElement()
                .asString()
                .startsWith("127.0.0.1:");
        assertThat(service("mongo")).doesNotContainKey("ports");
        assertThat(service("minio")).doesNotContainKey("ports");
    }

    @Test
    @DisplayName("carries no password")
    void carriesNoPassword() {
        assertThat(map(service("minio"), "environment").get("MINIO_ROOT_PASSWORD"))
                .asString()
                .startsWith("${MINIO_PASSWORD:?");
        assertThat(map(service("banyan"), "environment").get("BANYAN_MEDIA_S3_SECRETKEY"))
                .asString()
                .startsWith("${MINIO_PASSWORD:?");
    }

    @Test
    @DisplayName("runs the jar that the build makes")
    void runsTheJar() {
        assertThat(list(service("banyan"), "volumes"))
                .contains("../server/target/banyan.jar:/opt/banyan/banyan.jar:ro");
        assertThat(list(service("banyan"), "command"))
                .containsSequence("-jar", "/opt/banyan/banyan.jar");
    }

    private Map<String, Object> service(String name) {
        return map(map(compose, "services"), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, Object> parent, String key) {
        return (List<String>) parent.get(key);
    }
}
