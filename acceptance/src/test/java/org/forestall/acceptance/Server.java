package org.forestall.acceptance;

import java.nio.file.Path;

/** A server that stands ready. */
interface Server {

    /** Such as {@code http://127.0.0.1:8080}. */
    String address();

    Path data();

    /** One that somebody else started. */
    record Elsewhere(String address, Path data) implements Server {}
}
