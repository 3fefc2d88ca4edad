package org.forestall.server.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.forestall.server.leads.LeadsKit.aPhone;
import static org.forestall.server.leads.LeadsKit.aRef;
import static org.forestall.server.leads.LeadsKit.array;
import static org.forestall.server.leads.LeadsKit.kinds;
import static org.forestall.server.leads.LeadsKit.lead;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Refusal;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.SmartLifecycle;

class ReceiveLeadsTest {

    @SuppressWarnings("NullAway.Init")
    private static LeadsKit kit;

    private final Actor source = kit.aSource();

    @BeforeAll
    static void start() {
        kit = new LeadsKit();
    }

    @AfterAll
    static void stop() {
        kit.close();
    }

    static void assertRefused(ThrowingCallable command, Refusal refusal) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private int leadsInCase(Receipt receipt) {
        Long number = receipt.verdicts().getFirst().caseNumber();
        return kit.cases.file(new CaseId(number == null ? -1 : number)).leadCount();
    }

    @Test
    void the_same_message_twice_is_one_lead() {
        String message = lead(aRef(), aPhone(), "a call");
        Receipt first = kit.send(source, message);
        Receipt second = kit.send(source, message);
        assertThat(kinds(first)).containsExactly(VerdictKind.ACCEPTED);
        assertThat(kinds(second)).containsExactly(VerdictKind.DUPLICATE);
        assertThat(second.verdicts().getFirst().lead())
                .isEqualTo(first.verdicts().getFirst().lead());
        assertThat(kit.leadsOf(source)).isOne();
        assertThat(leadsInCase(first)).isOne();
    }

    @Test
    void the_same_reference_with_other_content_is_a_revision_of_the_lead() {
        String ref = aRef();
        String phone = aPhone();
        Receipt first = kit.send(source, lead(ref, phone, "a call"));
        assertThat(kinds(kit.send(source, lead(ref, phone, "two calls")))).containsExactly(VerdictKind.REVISED);
        assertThat(kinds(kit.send(source, lead(ref, phone, "two calls")))).containsExactly(VerdictKind.DUPLICATE);
        assertThat(kit.leadsOf(source)).isOne();
        assertThat(kit.count("select max(revision) from lead where source_id = ?", source.id()))
                .isEqualTo(2);
        assertThat(leadsInCase(first)).isOne();
    }

    @Test
    void the_same_reference_of_another_source_is_another_lead_of_the_same_case() {
        String ref = aRef();
        String phone = aPhone();
        Receipt first = kit.send(source, lead(ref, phone, "a call"));
        Receipt second = kit.send(kit.aSource(), lead(ref, phone, "a call"));
        assertThat(kinds(second)).containsExactly(VerdictKind.JOINED);
        assertThat(second.verdicts().getFirst().caseNumber())
                .isEqualTo(first.verdicts().getFirst().caseNumber());
        assertThat(leadsInCase(first)).isEqualTo(2);
    }

    @Test
    void a_reference_that_stands_twice_in_one_request_is_taken_in_one_after_the_other() {
        String ref = aRef();
        String phone = aPhone();
        Receipt receipt =
                kit.send(source, array(List.of(lead(ref, phone, "a"), lead(ref, phone, "a"), lead(ref, phone, "b"))));
        assertThat(kinds(receipt)).containsExactly(VerdictKind.ACCEPTED, VerdictKind.DUPLICATE, VerdictKind.REVISED);
    }

    @Test
    void every_row_has_its_verdict_in_order_and_a_bad_one_stops_none_after_it() {
        String phone = aPhone();
        String bad = "{\"sourceRef\":\"" + aRef() + "\",\"family\":\"CONTACT\",\"issuedAt\":\"yesterday\"}";
        Receipt receipt = kit.send(
                source,
                array(List.of(
                        lead(aRef(), phone, "a"), bad, lead(aRef(), phone, "b"), "{}", lead(aRef(), aPhone(), "c"))));
        assertThat(kinds(receipt))
                .containsExactly(
                        VerdictKind.ACCEPTED,
                        VerdictKind.QUARANTINED,
                        VerdictKind.JOINED,
                        VerdictKind.QUARANTINED,
                        VerdictKind.ACCEPTED);
        assertThat(receipt.verdicts()).extracting(Verdict::row).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(receipt.received()).isEqualTo(5);
        assertThat(receipt.accepted() + receipt.joined() + receipt.quarantined())
                .isEqualTo(5);
        assertThat(receipt.verdicts().get(1).reasons()).isNotEmpty();
        assertThat(receipt.verdicts().get(0).reasons()).isEmpty();
    }

    @Test
    void of_the_same_message_sent_by_many_at_once_one_is_a_lead() throws Exception {
        String message = lead(aRef(), aPhone(), "a call");
        List<Callable<Receipt>> senders = Collections.nCopies(8, () -> kit.send(source, message));
        List<VerdictKind> verdicts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Receipt> receipt : threads.invokeAll(senders)) {
                verdicts.addAll(kinds(receipt.get()));
            }
        }
        assertThat(verdicts).containsOnlyOnce(VerdictKind.ACCEPTED);
        assertThat(Collections.frequency(verdicts, VerdictKind.DUPLICATE)).isEqualTo(7);
        assertThat(kit.leadsOf(source)).isOne();
    }

    @Test
    void a_source_sends_its_own_leads_only() {
        Actor other = kit.aSource();
        String foreign = lead(aRef(), aPhone(), "a").replaceFirst("\\{", "{\"source\":\"" + other.name() + "\",");
        Receipt receipt = kit.send(source, foreign);
        assertThat(receipt.verdicts().getFirst().reasons())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("source.other"));
        assertThat(kit.leadsOf(other)).isZero();
    }

    @Test
    void what_is_too_much_or_no_json_is_refused_and_leaves_nothing() {
        assertRefused(() -> kit.send(source, "{\"sourceRef\":"), LeadRefusal.UNREADABLE);
        assertRefused(() -> kit.send(source, array(Collections.nCopies(1_001, "{}"))), LeadRefusal.TOO_MANY);
        assertRefused(
                () -> kit.send(kit.somebody(Role.ADMINISTRATOR, 10), lead(aRef(), aPhone(), "a")),
                AccessRefusal.NOT_ALLOWED);
        assertThat(kit.leadsOf(source)).isZero();
    }

    @Test
    void the_same_request_with_the_same_key_gets_the_same_answer() {
        String message = lead(aRef(), aPhone(), "a call");
        Receipt first = kit.send(source, message, "key-1");
        Receipt second = kit.send(source, message, "key-1");
        assertThat(second).isEqualTo(first);
        assertThat(kinds(second)).containsExactly(VerdictKind.ACCEPTED);
    }

    @Test
    void a_key_with_another_body_is_refused_and_takes_nothing_in() {
        kit.send(source, lead(aRef(), aPhone(), "a call"), "key-2");
        assertRefused(() -> kit.send(source, lead(aRef(), aPhone(), "a call"), "key-2"), LeadRefusal.KEY_REUSED);
        assertThat(kit.leadsOf(source)).isOne();
    }

    @Test
    void a_key_is_its_callers_own() {
        kit.send(source, lead(aRef(), aPhone(), "a call"), "key-3");
        Receipt others = kit.send(kit.aSource(), lead(aRef(), aPhone(), "a call"), "key-3");
        assertThat(kinds(others)).containsExactly(VerdictKind.ACCEPTED);
    }

    @Test
    void the_lane_runs_until_the_last_request_is_answered() {
        assertThat(kit.bean(IntakeLane.class).getPhase())
                .isLessThan(kit.server
                        .context()
                        .getBean("webServerGracefulShutdown", SmartLifecycle.class)
                        .getPhase());
    }

    /** What people type in has no reference: the key alone tells that two requests are one. */
    @Test
    void a_typed_lead_sent_again_with_its_key_is_one_lead_also_when_both_come_at_once() throws Exception {
        Actor officer = kit.somebody(Role.DISSUADER, 118);
        String typed =
                "{\"family\":\"REPORT\",\"person\":{\"phone\":\"" + aPhone() + "\"},\"text\":\"a neighbour calls\"}";
        long before = kit.count("select count(*) from lead");
        Set<Receipt> answers = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Receipt>> senders = Collections.nCopies(6, () -> kit.send(officer, typed, "key-4"));
            for (Future<Receipt> answer : threads.invokeAll(senders)) {
                answers.add(answer.get());
            }
        }
        assertThat(kit.count("select count(*) from lead") - before).isOne();
        assertThat(answers).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatever_is_sent_how_often_the_verdicts_are_those_of_a_plain_list(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Actor> sources = List.of(source, kit.aSource());
        List<String> phones = List.of(aPhone(), aPhone(), aPhone());
        Map<String, String> newest = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (int request = 0; request < 25; request++) {
            Actor by = sources.get(random.nextInt(2));
            List<String> messages = new ArrayList<>();
            List<VerdictKind> expected = new ArrayList<>();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                int number = random.nextInt(12);
                String text = "text " + random.nextInt(2);
                // a reference always means the same person
                String phone = phones.get(number % 3);
                messages.add(lead("H-" + seed + "-" + number, phone, text));
                expected.add(expectedOf(newest, known, by.name() + number, phone, text));
            }
            assertThat(kinds(kit.send(by, array(messages)))).as("%s", messages).isEqualTo(expected);
        }
        assertThat(kit.leadsOf(sources.get(0)) + kit.leadsOf(sources.get(1))).isEqualTo(newest.size());
    }

    private static VerdictKind expectedOf(
            Map<String, String> newest, Set<String> known, String key, String phone, String text) {
        String before = newest.put(key, text);
        if (before != null) {
            return before.equals(text) ? VerdictKind.DUPLICATE : VerdictKind.REVISED;
        }
        return known.add(phone) ? VerdictKind.ACCEPTED : VerdictKind.JOINED;
    }
}
