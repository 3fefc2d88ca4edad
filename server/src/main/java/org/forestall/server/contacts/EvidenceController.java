package org.forestall.server.contacts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.EvidenceKind;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Evidence of a case: added as a file or by reference, and shown. */
@RestController
@RequestMapping("/api/v1")
class EvidenceController {

    private final AddEvidence add;
    private final LookAtEvidence look;

    EvidenceController(AddEvidence add, LookAtEvidence look) {
        this.add = add;
        this.look = look;
    }

    record Line(
            long id,
            EvidenceKind proof,
            @Nullable String mediaType,
            @Nullable Long bytes,
            @Nullable String sha256,
            @Nullable String reference,
            String takenBy,
            Instant takenAt,
            Instant addedAt,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Double accuracy,
            @Nullable String note,
            boolean hasFile) {}

    @GetMapping("/cases/{id}/evidence")
    Items<Line> list(Actor actor, @PathVariable long id) {
        return new Items<>(look.list(actor, new CaseId(id)).stream()
                .map(EvidenceController::line)
                .toList());
    }

    /** One that is kept elsewhere: a recording, a document. */
    @PostMapping(path = "/cases/{id}/evidence", consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    Line reference(Actor actor, @PathVariable long id, @RequestBody ContactRequests.Reference request) {
        return line(look.one(actor, add.byReference(actor, new CaseId(id), request.claim())));
    }

    /** A file, as the form field {@code file}. */
    @PostMapping(path = "/cases/{id}/evidence", consumes = "multipart/form-data")
    @ResponseStatus(HttpStatus.CREATED)
    Line upload(
            Actor actor,
            @PathVariable long id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @ModelAttribute ContactRequests.Reference request)
            throws IOException {
        if (file == null) {
            throw Refused.field(ContactRefusal.FILE_MISSING, "file");
        }
        try (InputStream content = file.getInputStream()) {
            return line(look.one(actor, add.withFile(actor, new CaseId(id), request.claim(), content)));
        }
    }

    /** The file itself; nobody keeps a copy on the way. */
    @GetMapping("/evidence/{id}/file")
    ResponseEntity<StreamingResponseBody> file(Actor actor, @PathVariable long id) throws IOException {
        LookAtEvidence.Opened opened = look.open(actor, id);
        Path plain = opened.plain();
        long bytes = Files.size(plain);
        // the name goes at once: what is open stays readable until it is sent, and nothing is left behind
        InputStream content = Files.newInputStream(plain);
        Files.delete(plain);
        EvidenceFiles.Kept kept = opened.evidence().file();
        String mime = kept == null ? "application/octet-stream" : kept.type().mime();
        String ending = kept == null ? "bin" : kept.type().ending();
        StreamingResponseBody body = out -> {
            try (content) {
                content.transferTo(out);
            }
        };
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Type", mime)
                .header("Content-Disposition", "attachment; filename=\"evidence-" + id + "." + ending + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .contentLength(bytes)
                .body(body);
    }

    private static Line line(EvidenceStore.Evidence evidence) {
        EvidenceFiles.Kept file = evidence.file();
        EvidenceDetails details = evidence.details();
        return new Line(
                evidence.id(),
                evidence.proof(),
                file == null ? null : file.type().mime(),
                file == null ? null : file.bytes(),
                file == null ? null : HexFormat.of().formatHex(file.sha256()),
                details.reference(),
                evidence.takenBy(),
                evidence.takenAt(),
                evidence.addedAt(),
                details.lon(),
                details.lat(),
                details.accuracy(),
                details.note(),
                file != null);
    }
}
