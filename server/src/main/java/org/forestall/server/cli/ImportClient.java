package org.forestall.server.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a server's imports over HTTP: sends a file, follows its way, fetches the verdicts. */
final class ImportClient implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int SILENCES_BORNE = 120;
    private static final int OK = 200;
    private static final int REFUSED_FROM = 300;

    private final ServerAccess access;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    ImportClient(ServerAccess access) {
        this.access = access;
    }

    ImportState send(Path file, @Nullable String source) {
        MultipartBody body = MultipartBody.of(file, source);
        BodyPublisher publisher;
        try {
            publisher = body.publisher();
        } catch (FileNotFoundException e) {
            throw new ImportFault("The file " + file + " went away. Check its name.");
        }
        HttpRequest request = request("/imports")
                .header("Content-Type", body.contentType())
                .POST(publisher)
                .build();
        try {
            return state(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new ImportFault("The server at " + access
                    + " does not answer. Check that it runs and that the address is right (--server, --data).");
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Asks until the import has ended; a server that starts again in the middle is waited for. */
    ImportState follow(ImportState begun, Consumer<ImportState> onNews) {
        ImportState latest = begun;
        int silences = 0;
        try {
            while (latest.isRunning()) {
                onNews.accept(latest);
                Thread.sleep(PAUSE);
                try {
                    latest = state(http.send(request("/imports/" + begun.id()).build(), BodyHandlers.ofString()));
                    silences = 0;
                } catch (IOException e) {
                    silences++;
                    if (silences > SILENCES_BORNE) {
                        throw new ImportFault("The server at " + access
                                + " no longer answers. Import the file again once it runs: rows that are there already"
                                + " are answered as duplicates.");
                    }
                }
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        return latest;
    }

    /** The file appears whole or not at all. */
    void saveVerdicts(ImportState ended, Path target) {
        HttpRequest request =
                request("/imports/" + ended.id() + "/verdicts.csv").build();
        Path absolute = target.toAbsolutePath();
        Path half = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream verdicts = answer.body()) {
                if (answer.statusCode() != OK) {
                    throw refusal(
                            answer.statusCode(),
                            new String(verdicts.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                }
                Files.copy(verdicts, half, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(half, absolute, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ImportFault(
                    "The rows are in (" + ended.summary() + "), but their verdicts could not be written to " + absolute
                            + ": " + e.getMessage() + ". Check the folder and import the file again.");
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(access.api(path))
                .header("Authorization", "Bearer " + access.token())
                .header("Accept", "application/json, application/problem+json, text/csv");
    }

    private ImportState state(HttpResponse<String> answer) {
        if (answer.statusCode() >= REFUSED_FROM) {
            throw refusal(answer.statusCode(), answer.body());
        }
        try {
            return ImportState.of(json.readTree(answer.body()));
        } catch (JacksonException e) {
            throw new ImportFault("What answers at " + access + " is no Forestall server. Check the address.");
        }
    }

    private ImportFault refusal(int status, String body) {
        JsonNode problem;
        try {
            problem = json.readTree(body);
        } catch (JacksonException e) {
            problem = json.createObjectNode();
        }
        return new ImportFault(Refusals.sentence(status, problem));
    }

    private static ImportFault interrupted() {
        Thread.currentThread().interrupt();
        return new ImportFault("The import was interrupted; the server goes on with what it has received.");
    }
}
