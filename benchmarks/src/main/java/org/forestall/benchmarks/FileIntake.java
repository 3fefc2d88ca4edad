package org.forestall.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** A lead file imported by the door that the command line uses. */
final class FileIntake {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Door commandLine;

    FileIntake(Door commandLine) {
        this.commandLine = commandLine;
    }

    /** What an import came to, as the server tells it; {@code nanos} from the first byte sent to done seen. */
    record Done(JsonNode job, Rate rate) {

        String verdicts() {
            return "accepted " + job.get("accepted") + ", joined " + job.get("joined") + ", duplicate "
                    + job.get("duplicate") + ", revised " + job.get("revised") + ", quarantined "
                    + job.get("quarantined");
        }
    }

    Done bring(Path file) throws IOException, InterruptedException {
        long began = System.nanoTime();
        long id = commandLine.upload("/imports", file).get("id").asLong();
        JsonNode job = await(id);
        return new Done(job, new Rate(job.get("received").asLong(), System.nanoTime() - began));
    }

    /** Waits until nothing is being imported any more, such as what a stopped run left. */
    void awaitAll() throws IOException, InterruptedException {
        for (JsonNode job : commandLine.get("/imports?size=50").get("items")) {
            await(job.get("id").asLong());
        }
    }

    private JsonNode await(long id) throws IOException, InterruptedException {
        JsonNode job = commandLine.get("/imports/" + id);
        while (job.get("state").asString().equals("RUNNING")) {
            Thread.sleep(BETWEEN_LOOKS);
            job = commandLine.get("/imports/" + id);
        }
        if (!job.get("state").asString().equals("DONE")) {
            throw new IOException("the import failed: " + job);
        }
        return job;
    }
}
