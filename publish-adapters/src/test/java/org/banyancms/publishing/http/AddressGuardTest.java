package org.banyancms.publishing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @ParameterizedTest(name = "{0} is open")
    @ValueSource(
            strings = {
                "8.8.8.8",
                "93.184.216.34",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "2606:4700::1111",
                "64:ff9b::808:808",
                "2002:808:808::1"
            })
    void open(String address) {
        assertThat(AddressGuard.isOpen(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest(name = "{0} needs a permit")
    @ValueSource(
            strings = {
                "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.1.2.3", "169.254.169.254",
                        "172.16.0.1",
                "172.31.255.255", "192.168.1.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::",
                        "::1",
                "fe80::1", "fc00::1", "fd12::1", "ff02::1", "64:ff9b::a00:1", "64:ff9b:1::1",
                        "2002:a00:1::1",
                "2001:db8::1", "2001:0:1::1", "::7f00:1", "fec0::1"
            })
    void closed(String address) {
        assertThat(AddressGuard.isOpen(InetAddress.ofLiteral(address))).isFalse();
    }
}
