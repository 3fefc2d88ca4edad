package org.forestall.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's redis-server in a process of its own on the loopback, spoken to in its own protocol; keeps nothing on disk. */
final class RedisPeer implements AutoCloseable {

    private static final int START_TRIES = 100;
    private static final int ADDED_AT_ONCE = 1_000;
    private static final byte[] SET = "watched".getBytes(StandardCharsets.US_ASCII);

    private final Process process;
    private final Path folder;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private RedisPeer(Process process, Path folder, Socket socket) throws IOException {
        this.process = process;
        this.folder = folder;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        this.out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
    }

    record Found(Rate rate, Latencies latencies) {}

    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "redis-server")));
    }

    static RedisPeer start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("forestall-bench-redis");
        int port = freePort();
        Process process = new ProcessBuilder(List.of(
                        "redis-server",
                        "--port",
                        String.valueOf(port),
                        "--bind",
                        "127.0.0.1",
                        "--save",
                        "",
                        "--appendonly",
                        "no",
                        "--dir",
                        folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        for (int i = 0; i < START_TRIES && process.isAlive(); i++) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                socket.setTcpNoDelay(true);
                return new RedisPeer(process, folder, socket);
            } catch (IOException notYet) {
                socket.close();
                Thread.sleep(50);
            }
        }
        process.destroy();
        throw new IOException("redis-server did not start");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    String version() throws IOException {
        return "Redis " + info("redis_version");
    }

    /** Adds every value as its eight bytes; what a member costs in Redis's memory. */
    double fill(long[] values) throws IOException {
        long before = Long.parseLong(info("used_memory"));
        for (int from = 0; from < values.length; from += ADDED_AT_ONCE) {
            int to = Math.min(values.length, from + ADDED_AT_ONCE);
            array(2 + to - from);
            bulk("SADD".getBytes(StandardCharsets.US_ASCII));
            bulk(SET);
            for (int i = from; i < to; i++) {
                bulk(bytes(values[i]));
            }
            out.flush();
            number();
        }
        return (double) (Long.parseLong(info("used_memory")) - before) / values.length;
    }

    /** Asks about watched persons and strangers, one in a hundred watched, so many before waiting for the answers. */
    Found ask(WatchedPersons watched, int together, int seconds) throws IOException {
        Random random = new Random(9);
        Latencies latencies = new Latencies();
        long began = System.nanoTime();
        long until = began + TimeUnit.SECONDS.toNanos(seconds) / 2;
        long asked = 0;
        while (System.nanoTime() < until) {
            long sent = System.nanoTime();
            for (int i = 0; i < together; i++) {
                boolean known = (asked + i) % 100 == 0;
                long value = known ? watched.keyed()[random.nextInt(watched.count())] : random.nextLong();
                array(3);
                bulk("SISMEMBER".getBytes(StandardCharsets.US_ASCII));
                bulk(SET);
                bulk(bytes(value));
            }
            out.flush();
            for (int i = 0; i < together; i++) {
                if (number() == 0 && (asked + i) % 100 == 0) {
                    throw new IOException("Redis does not know a watched person");
                }
            }
            latencies.add(System.nanoTime() - sent);
            asked += together;
        }
        return new Found(new Rate(asked, System.nanoTime() - began), latencies);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        ServerProcess.delete(folder);
    }

    private String info(String field) throws IOException {
        array(1);
        bulk("INFO".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        String text = new String(in.readNBytes(Integer.parseInt(line().substring(1))), StandardCharsets.UTF_8);
        line();
        return text.lines()
                .filter(each -> each.startsWith(field + ":"))
                .map(each -> each.substring(field.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    private void array(int size) throws IOException {
        out.write(("*" + size + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void bulk(byte[] bytes) throws IOException {
        out.write(("$" + bytes.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write('\r');
        out.write('\n');
    }

    private long number() throws IOException {
        String line = line();
        if (line.charAt(0) != ':') {
            throw new IOException("Redis answered " + line);
        }
        return Long.parseLong(line.substring(1));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each != '\r'; each = in.read()) {
            if (each < 0) {
                throw new EOFException("Redis has hung up");
            }
            line.append((char) each);
        }
        in.read();
        return line.toString();
    }

    private static byte[] bytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
