package org.forestall.acceptance;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One demo server for all journeys of a run; it plays its day in real time, so the journeys have it almost to themselves. */
final class DemoServer {

    private static @Nullable ServerProcess server;

    private DemoServer() {}

    static synchronized ServerProcess shared() {
        ServerProcess running = server;
        if (running == null) {
            Path data = DataFolders.create();
            running = ServerProcess.start(data, "demo", "--port", "0", "--seed", "1", "--speed", "1");
            server = running;
            ServerProcess started = running;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                started.close();
                DataFolders.delete(data);
            }));
        }
        return running;
    }
}
