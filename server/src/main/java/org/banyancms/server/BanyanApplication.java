package org.banyancms.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Banyan. */
@SpringBootApplication(scanBasePackages = "org.banyancms.server")
public class BanyanApplication {

    public static void main(String[] args) {
        SpringApplication.run(BanyanApplication.class, args);
    }
}
