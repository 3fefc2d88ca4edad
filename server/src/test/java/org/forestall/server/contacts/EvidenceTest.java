package org.forestall.server.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.server.contacts.ContactsKit.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.EvidenceKind;
import org.forestall.server.platform.ForestallSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final ContactsKit kit = new ContactsKit();
    private static final byte[] PDF = "%PDF-1.7 the bank's statement".getBytes(StandardCharsets.UTF_8);

    private final Actor dissuader = kit.aDissuader();
    private final AddEvidence add = kit.bean(AddEvidence.class);
    private final LookAtEvidence look = kit.bean(LookAtEvidence.class);

    private static AddEvidence.Claim claim(@Nullable EvidenceKind proof) {
        return new AddEvidence.Claim(proof, null, EvidenceDetails.checked(null, 116.36, 39.91, 15.0, "in her hand"));
    }

    private long file(CaseId id, byte[] content) throws IOException {
        return add.withFile(dissuader, id, claim(EvidenceKind.STATEMENT_SHOWN), new ByteArrayInputStream(content));
    }

    private static Path folder() {
        return Path.of(kit.bean(ForestallSettings.class).data()).resolve("evidence");
    }

    private static long files() throws IOException {
        try (Stream<Path> all = Files.walk(folder())) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void a_file_comes_back_as_it_was_given_and_lies_sealed_meanwhile() throws IOException {
        CaseId id = kit.aCase(Grade.HIGH);
        long evidence = file(id, PDF);
        assertThat(new String(Files.readAllBytes(folder().resolve(evidence + ".sealed")), StandardCharsets.ISO_8859_1))
                .doesNotContain("statement");
        LookAtEvidence.Opened opened = look.open(dissuader, evidence);
        assertThat(Files.readAllBytes(opened.plain())).isEqualTo(PDF);
        Files.delete(opened.plain());
        assertThat(look.list(dissuader, id).getFirst().details().lon()).isEqualTo(116.36);
        assertThat(kit.raw("select e::text from evidence e where id = ?", evidence))
                .doesNotContain("116.36");
        assertThat(kit.raw(
                        "select count(*)::text from audit_record where action = 'evidence.look' and subject_id = ?",
                        evidence))
                .isEqualTo("1");
    }

    @Test
    void a_file_that_was_changed_on_the_disk_is_not_shown() throws IOException {
        long evidence = file(kit.aCase(Grade.HIGH), PDF);
        Path sealed = folder().resolve(evidence + ".sealed");
        byte[] bytes = Files.readAllBytes(sealed);
        bytes[bytes.length - 1] ^= 1;
        Files.write(sealed, bytes);
        assertRefused(() -> look.open(dissuader, evidence), ContactRefusal.FILE_CHANGED);
        Files.copy(
                folder().resolve(file(kit.aCase(Grade.HIGH), PDF) + ".sealed"),
                sealed,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertRefused(() -> look.open(dissuader, evidence), ContactRefusal.FILE_CHANGED);
    }

    @Test
    void what_is_no_evidence_is_refused_and_nothing_stays_on_the_disk() throws IOException {
        CaseId id = kit.aCase(Grade.HIGH);
        long before = files();
        byte[] huge = new byte[65 * 1024];
        System.arraycopy(PDF, 0, huge, 0, PDF.length);
        assertRefused(() -> file(id, huge), ContactRefusal.FILE_TOO_LARGE);
        assertRefused(() -> file(id, new byte[0]), ContactRefusal.FILE_EMPTY);
        assertRefused(() -> file(id, "<html><script>".getBytes(StandardCharsets.UTF_8)), ContactRefusal.FILE_TYPE);
        assertRefused(
                () -> add.byReference(dissuader, id, claim(EvidenceKind.MATERIAL_REF)), ContactRefusal.FILE_MISSING);
        assertRefused(() -> add.byReference(dissuader, id, reference(null)), ContactRefusal.PROOF_MISSING);
        assertRefused(
                () -> add.byReference(dissuader, id, reference(EvidenceKind.MET_IN_PERSON)),
                ContactRefusal.PROOF_NOT_BY_HAND);
        assertRefused(() -> EvidenceDetails.checked(null, 116.0, null, null, null), ContactRefusal.PLACE_INVALID);
        var ahead = new AddEvidence.Claim(
                EvidenceKind.MATERIAL_REF,
                kit.now().plus(Duration.ofDays(1)),
                EvidenceDetails.checked("REC/1", null, null, null, null));
        assertRefused(() -> add.byReference(dissuader, id, ahead), ContactRefusal.TIME_IN_FUTURE);
        assertThat(files()).isEqualTo(before);
    }

    private static AddEvidence.Claim reference(@Nullable EvidenceKind proof) {
        return new AddEvidence.Claim(proof, null, EvidenceDetails.checked("REC/1", null, null, null, null));
    }

    @Test
    void a_case_that_refuses_the_evidence_leaves_no_file_behind() throws IOException {
        CaseId id = kit.aCase(Grade.LOW);
        kit.call(dissuader, id, VictimState.ADMITS);
        kit.deeds.closeAsFalseAlarm(dissuader, id);
        long before = files();
        assertRefused(() -> file(id, PDF), CaseRefusal.CLOSED);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void nobody_opens_a_file_of_another_station_or_without_the_right_to_see_a_person() throws IOException {
        CaseId id = kit.aCase(Grade.HIGH);
        long evidence = file(id, PDF);
        Actor elsewhere = kit.somebody(Role.DISSUADER, ContactsKit.OTHER_STATION);
        Actor administrator = kit.somebody(Role.ADMINISTRATOR, ContactsKit.SUB_BUREAU);
        assertRefused(() -> look.open(elsewhere, evidence), ContactRefusal.EVIDENCE_NOT_FOUND);
        assertRefused(() -> look.open(administrator, evidence), AccessRefusal.NOT_ALLOWED);
        long reference = add.byReference(dissuader, id, reference(EvidenceKind.MATERIAL_REF));
        assertRefused(() -> look.open(dissuader, reference), ContactRefusal.EVIDENCE_NOT_FOUND);
    }
}
