package org.forestall.acceptance;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One demo server for all journeys of a run; it plays its day in real time, so the journeys have it almost to themselves. */
final class DemoServer {

    private static @Nullable Server server;

    private DemoServer() {}

    /** To work on a journey without waiting for a start, the property {@code forestall.running} names a demo that runs. */
    static synchronized Server shared() {
        Server running = server;
        if (running == null) {
            String address = System.getProperty("forestall.running", "");
            running = address.isBlank() ? start() : new Server.Elsewhere(address, Path.of("."));
            server = running;
        }
        return running;
    }

    private static Server start() {
        Path data = DataFolders.create();
        ServerProcess started = ServerProcess.start(data, "demo", "--port", "0", "--seed", "1", "--speed", "1");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            started.close();
            DataFolders.delete(data);
        }));
        return started;
    }
}
