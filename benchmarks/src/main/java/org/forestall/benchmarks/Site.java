package org.forestall.benchmarks;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A started server with the people and sources that a benchmark acts as. */
final class Site {

    private final ServerProcess server;
    private final Door administrator;

    private Site(ServerProcess server, Door administrator) {
        this.server = server;
        this.administrator = administrator;
    }

    static Site of(ServerProcess server) throws IOException, InterruptedException {
        return new Site(server, Door.to(server.address()).signedIn("admin", server.secret("first-password")));
    }

    ServerProcess server() {
        return server;
    }

    Door administrator() {
        return administrator;
    }

    /** The command line, which may import and look at imports. */
    Door commandLine() throws IOException {
        return Door.to(server.address()).withToken(server.secret("local-token"));
    }

    /** Registers a source and gives the door that its key opens. */
    Door source(String code) throws IOException, InterruptedException {
        JsonNode registered =
                administrator.post("/sources", Map.of("code", code, "name", "Benchmark " + code, "trust", 4));
        return Door.to(server.address()).withSourceKey(registered.get("key").asString());
    }

    /** Hires a commander of the whole district and signs them in. */
    Door commander() throws IOException, InterruptedException {
        String username = "bench-" + UUID.randomUUID().toString().substring(0, 8);
        int district = administrator.get("/session").get("unit").get("id").asInt();
        JsonNode hired = administrator.post(
                "/staff",
                Map.of("username", username, "name", "指挥", "role", "COMMANDER", "unit", district, "sworn", true));
        return Door.to(server.address())
                .signedIn(username, hired.get("password").asString());
    }
}
