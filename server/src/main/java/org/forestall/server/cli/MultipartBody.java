package org.forestall.server.cli;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A form with one file, read from the disk while it is sent, so that its size does not matter (RFC 7578). */
record MultipartBody(Path file, @Nullable String source, String boundary) {

    static MultipartBody of(Path file, @Nullable String source) {
        return new MultipartBody(file, source, "forestall-" + UUID.randomUUID());
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher publisher() throws FileNotFoundException {
        return BodyPublishers.concat(
                BodyPublishers.ofString(sourceField() + fileHead()),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    }

    private String sourceField() {
        return source == null
                ? ""
                : "--" + boundary + "\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\n" + source + "\r\n";
    }

    private String fileHead() {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName()
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    }

    /** Quotes and line ends would break out of the header; the standard has browsers write them so. */
    private String fileName() {
        return String.valueOf(file.getFileName())
                .replace("\"", "%22")
                .replace("\r", "%0D")
                .replace("\n", "%0A");
    }
}
