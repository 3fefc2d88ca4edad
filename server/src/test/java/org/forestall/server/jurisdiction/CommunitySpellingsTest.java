package org.forestall.server.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.forestall.server.jurisdiction.AddressResolution.Candidate;
import org.forestall.server.jurisdiction.AddressResolution.Resolved;
import org.forestall.server.jurisdiction.AddressResolution.Unresolved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every community is found however it is written, or handed to a person; it is never given to the wrong station. */
class CommunitySpellingsTest {

    private static final District DISTRICT = District.xicheng();
    private static final int SPELLINGS = 40;

    private static final List<String> DISTRICT_PREFIXES =
            List.of("北京市西城区", "北京西城区", "西城区", "北京 西城 ", "北京市西城区,", "宣武区", "（北京市）西城区");
    private static final List<String> HOUSES =
            List.of("", "3号楼2单元501室", "甲12号", "１２号院", "十五号楼", " 8-2-301", "24号（家属院）");

    static Stream<Unit> communities() {
        return DISTRICT.units().list(UnitKind.COMMUNITY).stream();
    }

    @ParameterizedTest
    @MethodSource("communities")
    void a_community_with_its_district_or_street_and_its_ending_is_found(Unit community) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(community.id());
        for (int i = 0; i < SPELLINGS; i++) {
            String street = community.street();
            String before = pick(random, DISTRICT_PREFIXES) + pick(random, List.of("", street));
            String address = before + stem(community) + pick(random, List.of("社区", "社区居委会")) + pick(random, HOUSES);

            assertThat(DISTRICT.addresses().resolve(address))
                    .as(address)
                    .isInstanceOfSatisfying(Resolved.class, found -> {
                        assertThat(found.communityId()).isEqualTo(community.id());
                        assertThat(found.stationId()).isEqualTo(community.parentId());
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("communities")
    void a_bare_community_name_is_found_or_left_to_a_person_with_its_station_among_the_candidates(Unit community) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(-community.id());
        for (int i = 0; i < SPELLINGS; i++) {
            String address = pick(random, List.of("", "北京市")) + stem(community) + "社区" + pick(random, HOUSES);

            switch (DISTRICT.addresses().resolve(address)) {
                case Resolved found -> assertThat(found.stationId()).as(address).isEqualTo(community.parentId());
                case Unresolved open ->
                    assertThat(open.candidates())
                            .as(address)
                            .extracting(Candidate::unitId)
                            .contains(community.parentId());
                case AddressResolution.Outside outside ->
                    throw new AssertionError(address + " was sent away to " + outside.externalUnitId());
            }
        }
    }

    @Test
    void a_name_without_its_ending_is_found_when_the_street_is_written_but_for_the_one_that_is_named_as_its_street() {
        List<String> notFound = new ArrayList<>();
        for (Unit community : communities().toList()) {
            String address = "西城区" + community.street() + stem(community) + "5号楼";
            AddressResolution resolution = DISTRICT.addresses().resolve(address);
            if (!(resolution instanceof Resolved found)
                    || !Set.of(found.stationId()).contains(community.parentId())) {
                notFound.add(address + " -> " + resolution);
            }
        }

        assertThat(notFound).as(String.join("\n", notFound)).hasSizeLessThanOrEqualTo(1);
    }

    private static String stem(Unit community) {
        return community.name().replaceFirst("居委会$", "").replaceFirst("社区$", "");
    }

    private static String pick(RandomGenerator random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
