package org.banyancms.server;

import org.banyancms.server.operator.Operator;
import org.banyancms.server.start.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Banyan, or does what its operator says. */
@SpringBootApplication(scanBasePackages = "org.banyancms.server")
@ConfigurationPropertiesScan("org.banyancms")
public class BanyanApplication {

    public static void main(String[] args) {
        if (Operator.isMeant(args)) {
            // a client's idle threads must not keep a command from ending
            System.exit(new Operator(System.out, System.err).run(args));
        }
        int exit = Launch.run(BanyanApplication.class, System.err, args);
        if (exit != 0) {
            System.exit(exit);
        }
    }
}
