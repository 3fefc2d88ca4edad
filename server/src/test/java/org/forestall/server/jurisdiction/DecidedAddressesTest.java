package org.forestall.server.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.forestall.server.jurisdiction.AddressResolution.How;
import org.forestall.server.jurisdiction.AddressResolution.Outside;
import org.forestall.server.jurisdiction.AddressResolution.Resolved;
import org.forestall.server.jurisdiction.AddressResolution.Unresolved;
import org.forestall.server.jurisdiction.AddressResolution.Why;
import org.junit.jupiter.api.Test;

class DecidedAddressesTest {

    private static final Addresses ADDRESSES = District.xicheng().addresses();

    private final Map<String, Integer> decided = new HashMap<>();

    @Test
    void what_a_person_decided_holds_for_the_same_house_in_another_spelling() {
        decide("西城区小红庙南里15号楼3单元201", 122);

        assertThat(ADDRESSES.resolve("北京市西城区 小红庙南里 ８号楼", decided::get))
                .isEqualTo(new Resolved(122, null, "广安门外街道", 1, How.REMEMBERED));
    }

    @Test
    void a_decision_about_one_house_number_of_a_long_road_says_nothing_about_another() {
        decide("西城区广内大街311号院2号楼", 119);

        assertThat(ADDRESSES.resolve("广安门内大街311号院5号楼1单元", decided::get))
                .isInstanceOfSatisfying(
                        Resolved.class, found -> assertThat(found.stationId()).isEqualTo(119));
        assertThat(ADDRESSES.resolve("广安门内大街12号", decided::get)).isInstanceOf(Unresolved.class);
    }

    @Test
    void a_decision_can_name_a_community_or_a_unit_elsewhere() {
        decide("小红庙南里", 1243);
        decide("天通苑", 9114);

        assertThat(ADDRESSES.resolve("小红庙南里", decided::get))
                .isEqualTo(new Resolved(123, 1243, "广安门外街道", 1, How.REMEMBERED));
        assertThat(ADDRESSES.resolve("天通苑", decided::get)).isEqualTo(new Outside(9114, "", "", "", 1, How.REMEMBERED));
    }

    @Test
    void the_same_words_in_another_district_have_another_key() {
        assertThat(ADDRESSES.key("朝阳区幸福里5号")).isNotEqualTo(ADDRESSES.key("西城区幸福里5号"));
    }

    @Test
    void too_little_is_never_remembered() {
        assertThat(ADDRESSES.key("北京市西城区")).isEmpty();
        assertThat(ADDRESSES.resolve("北京市西城区", key -> 118))
                .isInstanceOfSatisfying(
                        Unresolved.class, open -> assertThat(open.why()).isEqualTo(Why.DISTRICT_ONLY));
    }

    @Test
    void a_decision_for_a_unit_that_holds_no_ground_is_not_followed() {
        decide("小红庙南里", 11);

        assertThat(ADDRESSES.resolve("小红庙南里", decided::get)).isInstanceOf(Unresolved.class);
    }

    @Test
    void the_key_holds_no_dwelling() {
        assertThat(ADDRESSES.key("西城区牛街东里3号楼2单元501室")).isEqualTo("牛街东里");
        assertThat(ADDRESSES.key("白广路7号院4-2-301")).isEqualTo("白广路7号院");
    }

    @Test
    void nothing_written_is_said_to_be_nothing() {
        assertThat(ADDRESSES.resolve(" ，"))
                .isInstanceOfSatisfying(
                        Unresolved.class, open -> assertThat(open.why()).isEqualTo(Why.EMPTY));
    }

    private void decide(String address, int unit) {
        decided.put(ADDRESSES.key(address), unit);
    }
}
