package org.forestall.server.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.server.leads.LeadsKit.aPhone;
import static org.forestall.server.leads.LeadsKit.aRef;
import static org.forestall.server.leads.LeadsKit.fields;
import static org.forestall.server.leads.LeadsKit.kinds;
import static org.forestall.server.leads.LeadsKit.lead;
import static org.forestall.server.leads.ReceiveLeadsTest.assertRefused;

import java.util.List;
import java.util.Map;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QuarantineTest {

    @SuppressWarnings("NullAway.Init")
    private static LeadsKit kit;

    private final Actor source = kit.aSource();
    private final Actor mender = kit.somebody(Role.SQUAD, 11);
    private final String ref = aRef();
    private final SettleQuarantine settle = kit.bean(SettleQuarantine.class);

    @BeforeAll
    static void start() {
        kit = new LeadsKit();
    }

    @AfterAll
    static void stop() {
        kit.close();
    }

    private String unusable() {
        return lead(ref, "12", "a call").replace("CONTACT", "NO SUCH FAMILY");
    }

    private List<QuarantineStore.Entry> entries() {
        return kit
                .server
                .inAll(() -> kit.bean(QuarantineStore.class).list(QuarantineStore.State.OPEN, null, 500, 0))
                .stream()
                .filter(entry -> ref.equals(entry.sourceRef()))
                .toList();
    }

    private QuarantineStore.Entry entry(long id) {
        return kit.server.inAll(() -> kit.bean(QuarantineStore.class).find(id).orElseThrow());
    }

    private long quarantined() {
        assertThat(kinds(kit.send(source, unusable()))).containsExactly(VerdictKind.QUARANTINED);
        return entries().getFirst().id();
    }

    private Map<String, String> corrected() {
        return fields("family", "CONTACT", "person.phone", aPhone());
    }

    @Test
    void the_same_unusable_message_twice_is_one_entry_with_all_its_reasons() {
        quarantined();
        quarantined();
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.reasons()).extracting("field").contains("family", "person.phone");
            assertThat(entry.origin()).isEqualTo(Origin.HTTP);
            assertThat(entry.source()).as("told by the key alone").isEqualTo(source.name());
        });
    }

    @Test
    void it_is_kept_verbatim_and_sealed_and_the_look_is_on_record() {
        long id = quarantined();
        assertThat(settle.look(mender, entry(id)).fields())
                .containsEntry("family", "NO SUCH FAMILY")
                .containsEntry("person.phone", "12")
                .containsEntry("text", "a call");
        assertThat(kit.count("select count(*) from quarantine where position('SUCH FAMILY'::bytea in sealed) > 0"))
                .isZero();
        assertThat(kit.count(
                        "select count(*) from audit_record where action = 'quarantine.look' and subject_id = ?", id))
                .isOne();
    }

    @Test
    void mended_and_submitted_again_it_is_a_lead_of_its_source() {
        long id = quarantined();
        Verdict verdict = settle.mend(mender, id, corrected());
        assertThat(verdict.verdict()).isEqualTo(VerdictKind.ACCEPTED);
        assertThat(kit.leadsOf(source)).isOne();
        assertThat(entry(id).state()).isEqualTo(QuarantineStore.State.MENDED);
        assertThat(entry(id).leadId()).isEqualTo(verdict.lead());
        assertThat(entries()).isEmpty();
    }

    @Test
    void mended_badly_it_stays_and_says_what_is_still_wrong() {
        long id = quarantined();
        Verdict verdict = settle.mend(mender, id, fields("family", "CONTACT"));
        assertThat(verdict.verdict()).isEqualTo(VerdictKind.QUARANTINED);
        assertThat(verdict.reasons())
                .extracting("field")
                .contains("person.phone")
                .doesNotContain("family");
        assertThat(entry(id).state()).isEqualTo(QuarantineStore.State.OPEN);
        assertThat(entry(id).reasons()).as("what is wrong now").isEqualTo(verdict.reasons());
        assertThat(settle.look(mender, entry(id)).fields())
                .containsEntry("family", "CONTACT")
                .containsEntry("person.phone", "12");
        assertThat(kit.leadsOf(source)).isZero();
        assertThat(settle.mend(mender, id, fields("person.phone", aPhone())).verdict())
                .as("what was mended need not be mended again")
                .isEqualTo(VerdictKind.ACCEPTED);
    }

    @Test
    void what_is_settled_is_not_settled_again() {
        long id = quarantined();
        settle.mend(mender, id, corrected());
        assertRefused(() -> settle.mend(mender, id, corrected()), LeadRefusal.QUARANTINE_SETTLED);
        assertRefused(() -> settle.discard(mender, id, "x"), LeadRefusal.QUARANTINE_SETTLED);
        assertRefused(() -> settle.mend(mender, -1, corrected()), LeadRefusal.QUARANTINE_NOT_FOUND);
        assertThat(kit.leadsOf(source)).isOne();
    }

    @Test
    void the_source_sending_it_right_meanwhile_makes_the_mended_one_a_duplicate_or_a_revision() {
        long id = quarantined();
        kit.send(source, lead(ref, aPhone(), "sent again"));
        assertThat(settle.mend(mender, id, corrected()).verdict()).isEqualTo(VerdictKind.REVISED);
        assertThat(kit.leadsOf(source)).isOne();
        assertThat(entry(id).state()).isEqualTo(QuarantineStore.State.MENDED);
    }

    @Test
    void it_is_discarded_with_a_reason() {
        long id = quarantined();
        assertRefused(() -> settle.discard(mender, id, " "), LeadRefusal.REASON_MISSING);
        settle.discard(mender, id, "a test of theirs");
        assertThat(entry(id).state()).isEqualTo(QuarantineStore.State.DISCARDED);
    }

    @Test
    void over_http_a_mending_says_its_fields_and_an_emptied_one_is_empty() {
        long id = quarantined();
        Map<String, String> asked = Map.of("Authorization", "Bearer " + kit.server.signIn(Role.SQUAD, 11));
        String path = "/api/v1/quarantine/" + id + "/mend";
        var nothing = kit.server.send("POST", path, "{}", asked);
        assertThat(nothing.status()).as(nothing.body()).isEqualTo(422);
        assertThat(nothing.body()).contains("request.field-missing");
        var emptied = kit.server.send("POST", path, "{\"fields\":{\"family\":null}}", asked);
        assertThat(emptied.body()).contains("QUARANTINED");
        var mended = kit.server.send(
                "POST",
                path,
                "{\"fields\":{\"family\":\"CONTACT\",\"person.phone\":\"" + aPhone() + "\",\"text\":null}}",
                asked);
        assertThat(mended.body()).contains("ACCEPTED");
    }

    @Test
    void dissuaders_mend_nothing_and_a_station_does_not_see_the_districts() {
        long id = quarantined();
        Actor dissuader = kit.somebody(Role.DISSUADER, 118);
        assertRefused(() -> settle.mend(dissuader, id, corrected()), AccessRefusal.NOT_ALLOWED);
        assertRefused(() -> settle.discard(dissuader, id, "x"), AccessRefusal.NOT_ALLOWED);
        Actor lead = kit.somebody(Role.STATION_LEAD, 118);
        assertRefused(() -> settle.mend(lead, id, corrected()), LeadRefusal.QUARANTINE_NOT_FOUND);
    }
}
