package org.forestall.server.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({"王建国, 王*国", "张敏, 张*", "欧阳娜, 欧阳*", "欧阳建国, 欧阳*国", "买买提江, 买**江", "王, *", "John Smith, J*** S****"})
    void a_name_keeps_its_surname(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"+8613812341234, 138****1234", "+447911123456, +44******3456", "+86110, ***"})
    void a_phone_keeps_its_ends(String phone, String masked) {
        assertThat(Masks.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"110102196503071039, 110***********1039", "E12345678, E******78", "1234, 1*34"})
    void a_document_keeps_its_ends(String number, String masked) {
        assertThat(Masks.idNumber(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "110102196503071039, 2026-03-06, 60, M",
        "110102196503071039, 2026-03-07, 61, M",
        "110102650307102, 2026-03-07, 61, F"
    })
    void a_resident_number_tells_age_and_sex(String number, LocalDate day, int age, Sex sex) {
        assertThat(ResidentNumber.of(new Details.Document(Identity.RESIDENT_ID, number)))
                .isNotNull()
                .returns(age, resident -> resident.ageOn(day))
                .returns(sex, ResidentNumber::sex);
    }

    @ParameterizedTest
    @CsvSource({"PASSPORT, 110102196503071039", "RESIDENT_ID, 110102196513411039", "RESIDENT_ID, E12345678"})
    void another_number_tells_nothing(String kind, String number) {
        assertThat(ResidentNumber.of(new Details.Document(kind, number))).isNull();
    }

    @Test
    void an_address_comes_to_one_form_however_it_is_written() {
        List<String> homePrefixes = List.of("北京市", "西城区");
        AddressForm form = AddressForm.of("北京市西城区广安门内街道校场社区广安门内大街１２号院3号楼2单元502室", homePrefixes);

        assertThat(form).isEqualTo(new AddressForm("广安门内大街", List.of("12", "3", "2", "502")));
        assertThat(AddressForm.of("广安门内大街 12号院 3-2-502", homePrefixes)).isEqualTo(form);
        assertThat(AddressForm.of("上海市西城区广安门内大街12号院3-2-502", homePrefixes)).isNotEqualTo(form);
        assertThat(AddressForm.of("枫桦小区3号楼", homePrefixes)).isEqualTo(new AddressForm("枫桦小区", List.of("3")));
        assertThat(AddressForm.of("西城区", homePrefixes).namesHouse()).isFalse();
    }
}
