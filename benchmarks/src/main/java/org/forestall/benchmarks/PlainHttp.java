package org.forestall.benchmarks;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One kept connection that costs the sender little: requests are bytes made before, answers are read and given as text. */
final class PlainHttp implements Closeable {

    private final URI address;
    private Socket socket;
    private InputStream in;

    private PlainHttp(URI address) throws IOException {
        this.address = address;
        this.socket = connect(address);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    static PlainHttp to(URI address) throws IOException {
        return new PlainHttp(address);
    }

    private static Socket connect(URI address) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** @throws IOException for any answer but a 200 */
    String ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        int length = -1;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.regionMatches(true, 0, "transfer-encoding: chunked", 0, 26)) {
                chunked = true;
            } else if (header.regionMatches(true, 0, "connection: close", 0, 17)) {
                last = true;
            }
        }
        String body = chunked ? chunks() : new String(in.readNBytes(Math.max(0, length)), StandardCharsets.UTF_8);
        if (last) {
            socket.close();
            socket = connect(address);
            in = new BufferedInputStream(socket.getInputStream());
        }
        if (!status.contains(" 200")) {
            throw new IOException("the server answered " + status + ": " + body);
        }
        return body;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = size(); size > 0; size = size()) {
            body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line();
        }
        line();
        return body.toString();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException("the server has hung up");
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }
}
