package org.banyancms.publishing.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses of the open internet from those that belong to a house, a machine or nobody. What
 * is embedded in an IPv6 address (mapped, NAT64, 6to4) is judged by the IPv4 address within.
 */
final class AddressGuard {
    private static final List<Range> CLOSED_V4 =
            List.of(
                    new Range(0x00000000, 8), // this network
                    new Range(0x0A000000, 8), // private
                    new Range(0x64400000, 10), // carrier-grade NAT
                    new Range(0x7F000000, 8), // loopback
                    new Range(0xA9FE0000, 16), // link-local, cloud metadata
                    new Range(0xAC100000, 12), // private
                    new Range(0xC0000000, 24), // protocol assignments
                    new Range(0xC0000200, 24), // documentation
                    new Range(0xC0586300, 24), // 6to4 relay
                    new Range(0xC0A80000, 16), // private
                    new Range(0xC6120000, 15), // benchmarks
                    new Range(0xC6336400, 24), // documentation
                    new Range(0xCB007100, 24), // documentation
                    new Range(0xE0000000, 4), // multicast
                    new Range(0xF0000000, 4)); // reserved, broadcast

    private AddressGuard() {}

    /** Whether the address may be called without a permit of the channel. */
    static boolean isOpen(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isOpenV4(word(bytes, 0)) : isOpenV6(bytes);
    }

    private static boolean isOpenV4(int address) {
        return CLOSED_V4.stream().noneMatch(range -> range.holds(address));
    }

    private static boolean isOpenV6(byte[] b) {
        if (startsWith(b, 0x00, 0x64, 0xFF, 0x9B)) { // NAT64, the well-known and the local prefix
            return word(b, 4) == 0 && word(b, 8) == 0 && isOpenV4(word(b, 12));
        }
        if (startsWith(b, 0x20, 0x02)) { // 6to4
            return isOpenV4(word(b, 2));
        }
        if (startsWith(b, 0x20, 0x01, 0x00, 0x00) || startsWith(b, 0x20, 0x01, 0x0D, 0xB8)) {
            return false; // Teredo hides an address; the other is documentation
        }
        if (word(b, 0) == 0 && word(b, 4) == 0) { // mapped, compatible, loopback, unspecified
            return word(b, 8) == 0x0000FFFF && isOpenV4(word(b, 12));
        }
        return (b[0] & 0xE0)
                == 0x20; // 2000::/3 is all that is given out; the rest is local, multicast or
        // nobody's
    }

    /**
     * The addresses of a host, every one of them open.
     *
     * @throws ForbiddenAddressException when any address is closed: a host that answers with both
     *     is playing tricks
     */
    static InetAddress[] open(String host, InetAddress[] addresses) throws UnknownHostException {
        for (var address : addresses) {
            if (!isOpen(address)) {
                throw new ForbiddenAddressException(host);
            }
        }
        return addresses;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static int word(byte[] b, int at) {
        return (b[at] & 0xFF) << 24
                | (b[at + 1] & 0xFF) << 16
                | (b[at + 2] & 0xFF) << 8
                | (b[at + 3] & 0xFF);
    }

    private record Range(int network, int bits) {
        boolean holds(int address) {
            return (address ^ network) >>> (32 - bits) == 0;
        }
    }
}
