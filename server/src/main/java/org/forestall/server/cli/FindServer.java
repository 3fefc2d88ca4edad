package org.forestall.server.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the running server and its token through its data folder, in which it leaves its address and, for its owner's eyes
 * alone, a token. What the user states goes before what is found.
 */
final class FindServer {

    private static final int CONNECT_MILLIS = 1_000;

    private final Map<String, String> environment;
    private final Path workingFolder;

    FindServer(Map<String, String> environment, Path workingFolder) {
        this.environment = environment;
        this.workingFolder = workingFolder;
    }

    ServerAccess find(ImportOptions options) {
        List<Path> folders = folders(options.data());
        String stated = options.server();
        URI address = stated == null ? addressIn(folders) : parse(stated);
        return new ServerAccess(address, token(folders, address));
    }

    /** The folder that is stated, else those that {@code serve} and {@code demo} take by themselves. */
    private List<Path> folders(@Nullable String stated) {
        String named = stated == null ? environment.getOrDefault("FORESTALL_DATA", "") : stated;
        List<String> names = named.isEmpty() ? List.of("forestall-data", ".forestall/demo") : List.of(named);
        return names.stream().map(workingFolder::resolve).toList();
    }

    /** An address may be left over from a server that was killed, so one that answers is preferred. */
    private static URI addressIn(List<Path> folders) {
        List<URI> known = folders.stream()
                .map(folder -> read(folder.resolve("server-address")))
                .filter(text -> !text.isEmpty())
                .map(FindServer::parse)
                .toList();
        if (known.isEmpty()) {
            throw new ImportFault("No server has run on the data folder " + folders.getFirst()
                    + ". Start one with ./forestall serve, or name its data folder with --data or its address with"
                    + " --server.");
        }
        return known.stream().filter(FindServer::answers).findFirst().orElse(known.getFirst());
    }

    private String token(List<Path> folders, URI address) {
        String given = environment.getOrDefault("FORESTALL_TOKEN", "").strip();
        if (!given.isEmpty()) {
            return given;
        }
        List<Path> itsOwnFirst = folders.stream()
                .sorted((a, b) -> Boolean.compare(isOf(b, address), isOf(a, address)))
                .toList();
        return itsOwnFirst.stream()
                .map(folder -> read(folder.resolve("local-token")))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(() -> new ImportFault("There is no token to sign in with: name the server's data folder"
                        + " with --data, or put the token into FORESTALL_TOKEN."));
    }

    private static boolean isOf(Path folder, URI address) {
        return read(folder.resolve("server-address")).equals(address.toString());
    }

    private static boolean answers(URI address) {
        int port = address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static URI parse(String text) {
        try {
            URI address = URI.create(text.strip());
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // told below, like an address without a host
        }
        throw new ImportFault("'" + text + "' is no address of a server. It looks like http://127.0.0.1:8080");
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new ImportFault("The file " + file + " may not be read by this user. Run the import as the server's"
                    + " owner, or put the token into FORESTALL_TOKEN.");
        }
    }
}
