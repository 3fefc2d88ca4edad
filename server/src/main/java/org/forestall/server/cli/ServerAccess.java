package org.forestall.server.cli;

import java.net.URI;

/** Where a server is and what opens it. The token is never said. */
record ServerAccess(URI address, String token) {

    URI api(String path) {
        return URI.create(address.toString().replaceFirst("/+$", "") + "/api/v1" + path);
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
