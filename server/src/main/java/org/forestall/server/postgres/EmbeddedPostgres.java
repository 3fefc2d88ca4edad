package org.forestall.server.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

/**
 * A durable PostgreSQL of this process's own, in one folder: set up at the first start, reached on the loopback only, by
 * passwords that stand in files their owner alone can read. The application's role is no superuser, so that row-level
 * security holds it.
 *
 * <p>It ends with this process, however this process ends, and is started again should it die alone.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String DATABASE = "forestall";
    private static final String SUPERUSER = "postgres";

    private final PostgresFolder folder;
    private final PostgresKeeper keeper;
    private final int port;

    private EmbeddedPostgres(PostgresFolder folder, List<String> extraSettings) throws IOException {
        this.folder = folder;
        this.port = freePort();
        Path binaries = PostgresBinaries.unpacked();
        PostgresUser user = PostgresUser.current();
        if (!folder.isSetUp()) {
            PostgresSetUp.run(binaries, folder, user);
        }
        PostgresProcesses.awaitPredecessor(folder.data());
        this.keeper = PostgresKeeper.start(PostgresCommand.of(binaries, folder, user, port, extraSettings), folder);
    }

    /** Starts the database of this folder; the first start sets it up. */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, List.of());
    }

    /**
     * Starts it with further settings, such as {@code fsync=off} for a database that only a test will ever see.
     *
     * @throws PostgresFault with a sentence that says what to do
     */
    public static EmbeddedPostgres start(Path folder, List<String> extraSettings) {
        try {
            PostgresFolder taken = PostgresFolder.take(folder.toAbsolutePath());
            try {
                EmbeddedPostgres postgres = new EmbeddedPostgres(taken, extraSettings);
                postgres.makeReady();
                return postgres;
            } catch (IOException | RuntimeException e) {
                taken.close();
                throw e;
            }
        } catch (IOException e) {
            throw new PostgresFault(
                    "The database folder " + folder + " cannot be used: " + PostgresFault.reasonOf(e)
                            + ". Check its rights and the free space, or choose another with --data.",
                    e);
        }
    }

    private void makeReady() throws IOException {
        try {
            PostgresReadiness.await(superuser(SUPERUSER), keeper);
            PostgresReadiness.ensureDatabase(superuser(SUPERUSER), DATABASE, folder.applicationPassword());
        } catch (IOException | RuntimeException e) {
            keeper.stop();
            throw e;
        }
    }

    /** The application's database, as its plain role. */
    public DatabaseAddress address() {
        return new DatabaseAddress(url(DATABASE), DATABASE, folder.applicationPassword());
    }

    /** Another database of the same server, as the superuser: for set-up only. */
    public DatabaseAddress superuser(String database) {
        return new DatabaseAddress(url(database), SUPERUSER, folder.superuserPassword());
    }

    /** The number of the process that runs now, for tests that kill it. */
    public long pid() {
        return keeper.pid();
    }

    /** Ends open sessions, writes everything down and gives the folder back. Closing twice does no harm. */
    @Override
    public void close() {
        keeper.stop();
        folder.close();
    }

    /** Where its files are. */
    @Override
    public String toString() {
        return "PostgreSQL in " + folder;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
