package org.banyancms.server.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The launcher")
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir private Path folder;
    private Machine machine;

    @BeforeEach
    void setUp() throws IOException {
        machine = new Machine(folder.toRealPath());
    }

    @Test
    @DisplayName("starts the newest JDK from 25 on, in its own place, with the project's data")
    void startsTheNewestJdk() {
        machine.withJdk("jdk-17", "17.0.9");
        machine.withJdk("jdk-25", "25.0.1");
        machine.withJdk("jdk-26", "26-ea");

        var outcome = machine.withJar(60).launch("run");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains("java jdk-26", "process " + outcome.pid())
                .contains("<--enable-native-access=ALL-UNNAMED>", "<-Xmx1g>")
                .contains("<" + machine.project().resolve("server/target/banyan/banyan.jar") + ">")
                .endsWith("<--data>\n<" + machine.project().resolve("data") + ">\n");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    @DisplayName("keeps to JAVA_HOME when that is new enough")
    void keepsToJavaHome() {
        machine.withJdk("jdk-26", "26");
        var jdk = machine.withJdk("jdk-25", "25.0.1");

        var outcome = machine.withJar(60).with("JAVA_HOME", jdk.toString()).launch("run");

        assertThat(outcome.out()).contains("java jdk-25");
    }

    @Test
    @DisplayName("looks further when JAVA_HOME is too old, and finds the JDK on the PATH")
    void looksFurther() throws IOException {
        var old = machine.withJdk("jdk-17", "17.0.9");
        var jdk = machine.withJdk("jdk-25", "25.0.1");
        var elsewhere = Files.move(jdk, machine.folder().resolve("elsewhere"));
        Files.createSymbolicLink(
                machine.folder().resolve("bin/javac"), elsewhere.resolve("bin/javac"));

        var outcome = machine.withJar(60).with("JAVA_HOME", old.toString()).launch("run");

        assertThat(outcome.out()).contains("java jdk-25");
    }

    @Test
    @DisplayName("says which JDKs it found and how to install the right one")
    void saysThatNoJdkWillDo() {
        var old = machine.withJdk("jdk-17", "17.0.9");

        var outcome = machine.withJar(60).launch("run");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("needs a JDK 25 or newer, and found 17 (" + old + ")")
                .contains("apt-get install openjdk-25-jdk");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    @DisplayName("says that Maven is missing and how to install it")
    void saysThatMavenIsMissing() {
        machine.withJdk("jdk-25", "25.0.1");

        var outcome = machine.launch("run");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("found no mvn on the PATH", "apt-get install maven");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    @DisplayName("builds what is missing, from any working directory and through a link")
    void buildsWhatIsMissing() throws IOException {
        var jdk = machine.withJdk("jdk-25", "25.0.1");
        var elsewhere = Files.createDirectory(machine.folder().resolve("elsewhere"));
        var link = elsewhere.resolve("start");
        Files.createSymbolicLink(link, machine.project().resolve("banyan"));

        var outcome = machine.withMaven().launchFrom(elsewhere, link, "run");

        assertThat(outcome.out())
                .contains("maven -q -DskipTests package with " + jdk)
                .contains("in " + machine.project())
                .contains("process " + outcome.pid());
    }

    @Test
    @DisplayName("builds what is older than its sources, and only that")
    void buildsWhatIsOld() {
        machine.withJdk("jdk-25", "25.0.1");
        machine.withMaven().withJar(-60);

        assertThat(machine.launch("run").out()).contains("maven -q -DskipTests package");
        assertThat(machine.launch("run").out()).doesNotContain("maven").contains("process");
    }

    @Test
    @DisplayName("starts nothing when the build fails")
    void startsNothingWhenTheBuildFails() {
        machine.withJdk("jdk-25", "25.0.1");

        var outcome = machine.withBrokenMaven().withJar(-60).launch("run");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("no such symbol", "could not be built");
        assertThat(outcome.out()).doesNotContain("process");
    }

    @Test
    @DisplayName("hands on the port, the data folder and the wish for no demo, in both spellings")
    void handsOnItsOptions() {
        machine.withJdk("jdk-25", "25.0.1");
        machine.withJar(60).with("BANYAN_JAVA_OPTS", "-Xmx4g -Dx=y");

        assertThat(machine.launch("run", "--port", "0", "--data", "my data", "--no-demo").out())
                .contains("<-Xmx1g>\n<-XX:+ExitOnOutOfMemoryError>\n<-Xmx4g>\n<-Dx=y>")
                .endsWith("<--data>\n<my data>\n<--port>\n<0>\n<--no-demo>\n");
        assertThat(machine.launch("run", "--data=d", "--port=8081").out())
                .endsWith("<--data>\n<d>\n<--port>\n<8081>\n");
    }

    @Test
    @DisplayName("a build teaches it to start fast, and the next starts use what was learnt")
    void startsFast() {
        machine.withJdk("jdk-25", "25.0.1");
        machine.withMaven();

        assertThat(machine.launch("build").err()).contains("Learning to start fast");
        assertThat(machine.launch("run").out())
                .contains(
                        "<-XX:AOTCache="
                                + machine.project().resolve("server/target/banyan.aot")
                                + ">\n<-jar>");
        machine.withJar(120);
        assertThat(machine.launch("run").out()).doesNotContain("AOTCache");
    }

    @ParameterizedTest(name = "run {0} is refused")
    @ValueSource(strings = {"--port=http", "--port=65536", "--port=", "--data=", "--prot=1"})
    void refusesNonsense(String option) {
        machine.withJdk("jdk-25", "25.0.1");

        var outcome = machine.withJar(60).launch("run", option);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains(option.replaceAll("=.*", ""), "./banyan help");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    @DisplayName("reviews with Maven's verify, whose exit it hands on")
    void reviews() {
        machine.withJdk("jdk-25", "25.0.1");

        assertThat(machine.withMaven().launch("test", "-pl", "server").out())
                .contains("maven -B -ntp verify -pl server with");
        assertThat(machine.withBrokenMaven().launch("test").exit()).isEqualTo(1);
    }

    @Test
    @DisplayName("tells which JDK it uses")
    void tellsItsJdk() {
        assertThat(machine.launch("jdk").exit()).isEqualTo(1);

        var jdk = machine.withJdk("jdk-25", "25.0.1");

        assertThat(machine.launch("jdk").out()).isEqualTo(jdk + "\n");
    }

    @Test
    @DisplayName("tells what it understands, and refuses the rest")
    void helps() {
        assertThat(machine.launch().out()).contains("./banyan run", "./banyan test");
        assertThat(machine.launch("help")).matches(o -> o.exit() == 0 && o.err().isEmpty());
        assertThat(machine.launch("fly").exit()).isEqualTo(2);
    }
}
