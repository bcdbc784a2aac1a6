package org.banyancms.server.bench;

/**
 * One request of a load.
 *
 * @param path with its query
 * @param tag the value of {@code If-None-Match}, or nothing
 * @param body of a POST, in one line; or nothing
 */
record Request(String path, String tag, String body) {

    Request(String path) {
        this(path, "", "");
    }

    String line() {
        return path + "\t" + tag + "\t" + body;
    }
}
