package org.banyancms.server;

import org.banyancms.server.start.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Banyan. */
@SpringBootApplication(scanBasePackages = "org.banyancms.server")
@ConfigurationPropertiesScan("org.banyancms")
public class BanyanApplication {

    public static void main(String[] args) {
        int exit = Launch.run(BanyanApplication.class, System.err, args);
        if (exit != 0) {
            System.exit(exit);
        }
    }
}
