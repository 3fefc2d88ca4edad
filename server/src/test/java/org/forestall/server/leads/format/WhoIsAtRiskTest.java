package org.forestall.server.leads.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.server.leads.format.LeadKit.RECEIVED;
import static org.forestall.server.leads.format.LeadKit.aLeadWith;
import static org.forestall.server.leads.format.LeadKit.codesOf;
import static org.forestall.server.leads.format.LeadKit.contentOf;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phone numbers and documents; the resident id is the printed example of GB 11643-1999. */
class WhoIsAtRiskTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800001234",
                "138 0000 1234",
                "138-0000-1234",
                "+86 13800001234",
                "+8613800001234",
                "0086 138 0000 1234",
                "86 13800001234",
                "１３８００００１２３４",
                "＋８６　１３８００００１２３４",
                "(+86) 138-0000-1234",
                " 13800001234\t"
            })
    void a_mobile_number_is_one_number_in_every_spelling(String text) {
        assertThat(contentOf(aLeadWith("person.phone", text)).person().phone()).isEqualTo("+8613800001234");
    }

    @ParameterizedTest
    @CsvSource({
        "010-6301 2345, +861063012345",
        "(010) 63012345, +861063012345",
        "+44 20 7946 0958, +442079460958",
        "00852 2345 6789, +85223456789"
    })
    void landlines_and_numbers_abroad_are_read(String text, String phone) {
        assertThat(contentOf(aLeadWith("person.phone", text)).person().phone()).isEqualTo(phone);
    }

    @ParameterizedTest
    @CsvSource({
        "12345, phone.unreadable",
        "1380000123, phone.unreadable",
        "138000012345, phone.unreadable",
        "12800001234, phone.unreadable",
        "没有, phone.unreadable",
        "1380000abcd, phone.unreadable",
        "'13800001234、13900001234', phone.several",
        "1.38E+10, text.scientific"
    })
    void what_cannot_be_dialled_is_refused(String text, String code) {
        assertThat(codesOf(aLeadWith("person.phone", text))).containsExactly("person.phone=" + code);
    }

    @Test
    void a_number_without_a_country_belongs_to_the_profiles_region() {
        ReadContext britain = new ReadContext(ZoneId.of("Europe/London"), "GB", RECEIVED, null);
        ReadOutcome outcome =
                ReadLead.read(aLeadWith("person.phone", "020 7946 0958").with("person.idNumber", "QQ123456C"), britain);
        assertThat(outcome).isInstanceOfSatisfying(ReadOutcome.Readable.class, readable -> {
            assertThat(readable.content().person().phone()).isEqualTo("+442079460958");
            assertThat(readable.content().person().idKind()).isEqualTo("NATIONAL_ID");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                "110105 19491231 002X",
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105491231002"
            })
    void a_resident_id_is_read_to_the_form_of_eighteen(String text) {
        LeadContent.PersonFields person =
                contentOf(aLeadWith("person.idNumber", text)).person();
        assertThat(person.idNumber()).isEqualTo("11010519491231002X");
        assertThat(person.idKind()).isEqualTo("RESIDENT_ID");
    }

    @Test
    void every_single_wrong_digit_of_a_resident_id_is_noticed() {
        String right = "11010519491231002X";
        for (int place = 0; place < 17; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(codesOf(aLeadWith("person.idNumber", changed)).isEmpty())
                        .isEqualTo(changed.equals(right));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "110105194913310025, id.birthday",
        "110105194902300025, id.birthday",
        "110105299912310025, id.birthday",
        "110105491331002, id.birthday",
        "1101051949, id.unreadable",
        "AB123456, id.unreadable",
        "1.10105194912E+17, text.scientific"
    })
    void a_resident_id_that_cannot_be_is_refused(String text, String code) {
        assertThat(codesOf(aLeadWith("person.idNumber", text))).containsExactly("person.idNumber=" + code);
    }

    @Test
    void another_document_needs_its_kind() {
        RawLead passport = aLeadWith("person.idNumber", "e1234 5678");
        assertThat(codesOf(passport)).containsExactly("person.idNumber=id.unreadable");
        LeadContent.PersonFields person =
                contentOf(passport.with("person.idKind", "护照")).person();
        assertThat(person.idKind()).isEqualTo("PASSPORT");
        assertThat(person.idNumber()).isEqualTo("E12345678");
        assertThat(codesOf(passport.with("person.idKind", "会员卡"))).containsExactly("person.idKind=idKind.unknown");
        assertThat(codesOf(passport.with("person.idKind", "护照").with("person.idNumber", "护照号")))
                .containsExactly("person.idNumber=id.unreadable");
    }
}
