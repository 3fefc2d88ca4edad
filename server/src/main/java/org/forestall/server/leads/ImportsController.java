package org.forestall.server.leads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Page;
import org.forestall.server.platform.PageRequest;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Files of leads: sent in one request, read in the background, followed while they run. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportsController {

    private static final int LONGEST_NAME = 200;

    private final ImportStore store;
    private final ImportFiles files;
    private final RunImport run;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    ImportsController(
            ImportStore store,
            ImportFiles files,
            RunImport run,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.store = store;
        this.files = files;
        this.run = run;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * CSV or XLSX, as the form field {@code file}. The answer comes as soon as the file is safe on the disk.
     *
     * @param source the source of rows that name none
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportJob start(
            Actor actor,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String source)
            throws IOException {
        actor.require(Permission.LEAD_IMPORT);
        if (file == null) {
            throw Refused.field(LeadRefusal.IMPORT_FILE_MISSING, "file");
        }
        long id = transactions.in(actor.scope(), () -> begin(actor, nameOf(file), source));
        run.hold(id);
        try (InputStream content = file.getInputStream()) {
            long bytes = files.keep(id, content);
            transactions.in(actor.scope(), () -> {
                store.size(id, bytes);
                return id;
            });
        } catch (IOException | RuntimeException fault) {
            run.lost(actor, id);
            throw fault;
        }
        run.start(actor, id);
        return find(actor, id);
    }

    @GetMapping
    Page<ImportJob> list(
            Actor actor, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        actor.require(Permission.LEAD_IMPORT);
        PageRequest request = new PageRequest(page, size);
        return transactions.in(
                actor.scope(),
                () -> Page.of(store.newest(size, request.offset()), request, store.count(Page.COUNTED_AT_MOST + 1)));
    }

    @GetMapping("/{id}")
    ImportJob one(Actor actor, @PathVariable long id) {
        actor.require(Permission.LEAD_IMPORT);
        return find(actor, id);
    }

    /** The verdicts of the rows after a row, for following a running import. */
    @GetMapping("/{id}/verdicts")
    Items<Verdict> verdicts(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "500") int size) {
        actor.require(Permission.LEAD_IMPORT);
        find(actor, id);
        int limit = new PageRequest(0, size).size();
        return new Items<>(transactions.in(actor.scope(), () -> store.verdicts(id, after, limit)));
    }

    /** Every row's verdict as CSV. */
    @GetMapping(path = "/{id}/verdicts.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<StreamingResponseBody> verdictsAsCsv(Actor actor, @PathVariable long id) {
        actor.require(Permission.LEAD_IMPORT);
        find(actor, id);
        StreamingResponseBody body = out -> {
            try (OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                transactions.in(actor.scope(), () -> {
                    store.writeCsv(id, writer);
                    return id;
                });
            }
        };
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"verdicts-" + id + ".csv\"")
                .body(body);
    }

    private long begin(Actor actor, String fileName, @Nullable String source) {
        long id = store.begin(
                actor, fileName, source == null || source.isBlank() ? null : source.strip(), clock.instant());
        audit.record(actor, AuditEntry.of("import.start", "import", id, actor.unitId()), clock.instant());
        return id;
    }

    private ImportJob find(Actor actor, long id) {
        return transactions
                .in(actor.scope(), () -> store.find(id))
                .orElseThrow(() -> new Refused(LeadRefusal.IMPORT_NOT_FOUND));
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        if (name == null || name.isBlank()) {
            return "leads";
        }
        String base = name.replace('\\', '/');
        String last = base.substring(base.lastIndexOf('/') + 1);
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }
}
