package org.forestall.server.leads.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.server.leads.format.LeadKit.CHINA;
import static org.forestall.server.leads.format.LeadKit.aLead;
import static org.forestall.server.leads.format.LeadKit.aLeadWith;
import static org.forestall.server.leads.format.LeadKit.codesOf;
import static org.forestall.server.leads.format.LeadKit.contentOf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.LeadFamily;
import org.forestall.engine.MoneyChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadLeadTest {

    @Test
    void a_lead_with_its_required_fields_and_a_phone_is_readable() {
        LeadContent content = contentOf(aLead());
        assertThat(content.source()).isEqualTo("city-center");
        assertThat(content.sourceRef()).isEqualTo("A-1");
        assertThat(content.issuedAt()).isEqualTo(Instant.parse("2026-11-23T01:00:00Z"));
        assertThat(content.family()).isEqualTo(LeadFamily.FUND);
        assertThat(content.sourceGrade()).isNull();
        assertThat(content.fraudType()).isNull();
        assertThat(content.money().atRisk()).isNull();
        assertThat(content.signals().callCount()).isZero();
    }

    @Test
    void every_missing_required_field_is_named() {
        assertThat(codesOf(new RawLead(Map.of())))
                .containsExactlyInAnyOrder(
                        "source=field.required",
                        "sourceRef=field.required",
                        "issuedAt=field.required",
                        "family=field.required",
                        "person=person.unknown");
    }

    @Test
    void the_source_may_be_given_once_for_all() {
        RawLead withoutSource = new RawLead(Map.of(
                "sourceRef",
                "A-1",
                "issuedAt",
                "2026-11-23T09:00:00Z",
                "family",
                "REPORT",
                "person.phone",
                "13800001234"));
        ReadContext context = new ReadContext(CHINA.zone(), "CN", Instant.parse("2026-11-24T00:00:00Z"), "bank-7");
        assertThat(ReadLead.read(withoutSource, context))
                .isInstanceOfSatisfying(
                        ReadOutcome.Readable.class,
                        readable -> assertThat(readable.content().source()).isEqualTo("bank-7"));
        assertThat(codesOf(aLeadWith("source", "two words"))).containsExactly("source=source.code");
    }

    @Test
    void all_problems_come_at_once_and_hold_no_value_of_the_lead() {
        RawLead lead =
                aLeadWith("person.phone", "12345").with("money.atRisk", "很多钱").with("grade", "顶级");
        ReadOutcome.Unusable unusable = (ReadOutcome.Unusable) ReadLead.read(lead, CHINA);
        assertThat(unusable.problems())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("person.phone", "money.atRisk", "grade");
        assertThat(unusable.problems())
                .allSatisfy(problem -> assertThat(problem.message()).doesNotContain("12345", "很多钱", "顶级"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:00+08:00, 2026-11-23T01:00:00Z",
        "2026-11-23T01:00:00Z, 2026-11-23T01:00:00Z",
        "2026-11-23T09:00:00.5+0800, 2026-11-23T01:00:00.5Z",
        "2026-11-23 09:00, 2026-11-23T01:00:00Z",
        "2026-11-23 09:00:07, 2026-11-23T01:00:07Z",
        "2026/1/3 9:05, 2026-01-03T01:05:00Z",
        "2026年1月3日 9:05, 2026-01-03T01:05:00Z"
    })
    void times_are_read_with_their_offset_or_in_the_profiles_zone(String text, Instant expected) {
        assertThat(contentOf(aLeadWith("issuedAt", text)).issuedAt()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30 09:00, time.impossible",
        "2026-13-01 09:00, time.impossible",
        "2026-11-23 24:30, time.impossible",
        "2026-11-23T09:00:00+99:00, time.impossible",
        "yesterday, time.unreadable",
        "2026-11-23, time.unreadable",
        "1999-12-31 09:00, time.long-ago",
        "2026-11-24 10:01, time.in-future"
    })
    void impossible_and_improbable_times_are_refused(String text, String code) {
        assertThat(codesOf(aLeadWith("issuedAt", text))).containsExactly("issuedAt=" + code);
    }

    @Test
    void a_sources_clock_may_run_ahead_by_less_than_a_day() {
        assertThat(codesOf(aLeadWith("issuedAt", "2026-11-24 09:59"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FUND, FUND", "触网预警, CONTACT", "bank_counter, BANK_COUNTER", "银行柜面, BANK_COUNTER", "群众举报, REPORT"})
    void families_are_known_by_their_words(String word, LeadFamily family) {
        assertThat(contentOf(aLeadWith("family", word)).family()).isEqualTo(family);
    }

    @ParameterizedTest
    @CsvSource({"特高危, URGENT", "紧急, URGENT", "高, HIGH", "高危, HIGH", "中危, MEDIUM", "low, LOW", "ＨＩＧＨ, HIGH"})
    void grades_are_mapped_from_the_sources_vocabulary(String word, Grade grade) {
        assertThat(contentOf(aLeadWith("grade", word)).sourceGrade()).isEqualTo(grade);
    }

    @Test
    void words_outside_the_vocabulary_are_refused() {
        assertThat(codesOf(aLeadWith("family", "天气预警"))).containsExactly("family=family.unknown");
        assertThat(codesOf(aLeadWith("grade", "红色"))).containsExactly("grade=grade.unknown");
        assertThat(codesOf(aLeadWith("money.channel", "鸽子"))).containsExactly("money.channel=channel.unknown");
        assertThat(codesOf(aLeadWith("signals.overseas", "也许"))).containsExactly("signals.overseas=overseas.unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "GOV, GOV", "公检法, GOV", "冒充公检法诈骗, GOV", "疑似冒充公检法, GOV", "刷单, TASK", "杀猪盘, INVEST", "冒充客服退款, CS",
        "征信, CREDIT", "贷款征信, CREDIT", "虚假购物、服务, SHOP", "虚假购物服务类诈骗, SHOP", "网络婚恋, LOVE", "一种新骗术, OTHER", "游戏征信, OTHER"
    })
    void fraud_types_are_mapped_and_their_wording_is_kept(String wording, FraudType type) {
        LeadContent content = contentOf(aLeadWith("fraudType", wording));
        assertThat(content.fraudType()).isEqualTo(type);
        assertThat(content.fraudTypeWording()).isEqualTo(wording);
    }

    @ParameterizedTest
    @CsvSource({
        "300, 300.00",
        "'1,200.50', 1200.50",
        "3万, 30000.00",
        "300万元, 3000000.00",
        "1.2亿, 120000000.00",
        "￥3千, 3000.00",
        "１２００元, 1200.00",
        "0, 0.00",
        "1e5, 100000.00",
        "1000000000000, 1000000000000.00"
    })
    void sums_are_read_as_people_write_them(String text, String expected) {
        assertThat(contentOf(aLeadWith("money.atRisk", text)).money().atRisk()).isEqualTo(expected);
        assertThat(contentOf(aLeadWith("money.moved", text)).money().moved()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "-5, money.negative", "-3万, money.negative", "1000000000001, money.absurd", "9e99, money.absurd",
                "20000亿, money.absurd",
        "$500, money.unreadable", "'1,20', money.unreadable", "abc, money.unreadable", "3万5, money.unreadable",
                "=1+1, money.unreadable"
    })
    void sums_that_cannot_be_are_refused(String text, String code) {
        assertThat(codesOf(aLeadWith("money.atRisk", text))).containsExactly("money.atRisk=" + code);
    }

    @Test
    void signals_are_read() {
        LeadContent.Signals signals = contentOf(
                        aLead().with("signals.suspectPhones", "００８５２ 2345 6789；17012345678、400123")
                                .with("signals.suspectAccounts", "6222000011112222, alipay:someone")
                                .with("signals.appName", "某某证券")
                                .with("signals.url", "https://example.invalid/a?b=c")
                                .with("signals.callCount", "3次")
                                .with("signals.callSeconds", "12:05")
                                .with("signals.overseas", "是")
                                .with("money.channel", "现金"))
                .signals();
        assertThat(signals.suspectPhones()).containsExactly("+85223456789", "+8617012345678", "400123");
        assertThat(signals.suspectAccounts()).containsExactly("6222000011112222", "alipay:someone");
        assertThat(signals.callCount()).isEqualTo(3);
        assertThat(signals.callSeconds()).isEqualTo(725);
        assertThat(signals.overseas()).isTrue();
        assertThat(contentOf(aLeadWith("money.channel", "courier")).money().channel())
                .isEqualTo(MoneyChannel.COURIER);
    }

    @ParameterizedTest
    @CsvSource({"90, 90", "1:30, 90", "5分30秒, 330", "5分, 300", "1小时2分3秒, 3723", "1:02:03, 3723", "20分钟, 1200", "45秒, 45"
    })
    void talk_time_is_read_in_its_forms(String text, long seconds) {
        assertThat(contentOf(aLeadWith("signals.callSeconds", text)).signals().callSeconds())
                .isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "long", "1:75", "99999999999", "分"})
    void talk_time_that_cannot_be_is_refused(String text) {
        assertThat(codesOf(aLeadWith("signals.callSeconds", text)))
                .containsExactly("signals.callSeconds=duration.unreadable");
    }

    @Test
    void counts_and_lists_are_bounded() {
        assertThat(codesOf(aLeadWith("signals.callCount", "-1"))).containsExactly("signals.callCount=count.unreadable");
        assertThat(codesOf(aLeadWith("signals.callCount", "1000001")))
                .containsExactly("signals.callCount=count.unreadable");
        String many = String.join(
                ";",
                java.util.stream.IntStream.range(0, 101).mapToObj(i -> "a" + i).toList());
        assertThat(codesOf(aLeadWith("signals.suspectAccounts", many)))
                .containsExactly("signals.suspectAccounts=list.too-long");
        assertThat(codesOf(aLeadWith("signals.suspectAccounts", "6.22200001111E+15")))
                .containsExactly("signals.suspectAccounts=text.scientific");
    }

    @Test
    void a_name_with_an_address_is_enough_and_a_name_alone_is_not() {
        RawLead nameless = new RawLead(
                Map.of("source", "s", "sourceRef", "1", "issuedAt", "2026-11-23T01:00:00Z", "family", "REPORT"));
        assertThat(codesOf(nameless.with("person.name", "王某"))).containsExactly("person=person.unknown");
        assertThat(codesOf(nameless.with("person.name", "王某").with("person.address", "校场口一号")))
                .isEmpty();
    }

    @Test
    void harmless_control_characters_are_taken_out_and_nul_is_refused() {
        LeadContent content =
                contentOf(aLeadWith("text", "\u0007请\u200B速\u202E核实\u0085\n").with("person.name", "\uFEFF王\u0001某"));
        assertThat(content.text()).isEqualTo("请速核实");
        assertThat(content.person().name()).isEqualTo("王某");
        assertThat(codesOf(aLeadWith("text", "a\0b"))).containsExactly("text=text.nul");
    }

    @Test
    void every_field_has_a_longest_text() {
        assertThat(codesOf(aLeadWith("text", "字".repeat(10_000)))).isEmpty();
        for (LeadField field : LeadField.values()) {
            assertThat(codesOf(aLeadWith(field.fieldName(), "9".repeat(field.longest() + 1))))
                    .containsExactly(field.fieldName() + "=text.too-long");
        }
    }

    @Test
    void unknown_fields_are_kept_verbatim() {
        assertThat(contentOf(aLeadWith("经办人", " 李某 ")).unknown()).isEqualTo(Map.of("经办人", " 李某 "));
    }

    @Test
    void text_that_looks_like_a_formula_stays_text() {
        List<String> texts = List.of("=HYPERLINK(1)", "+速查", "-", "@all");
        assertThat(texts)
                .allSatisfy(text ->
                        assertThat(contentOf(aLeadWith("text", text)).text()).isEqualTo(text));
    }
}
