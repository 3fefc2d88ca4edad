package org.forestall.server.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forestall.server.jurisdiction.AddressResolution.Outside;
import org.forestall.server.jurisdiction.AddressResolution.Resolved;
import org.forestall.server.jurisdiction.AddressResolution.Unresolved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of written addresses, one line each with the unit expected. */
class WrittenAddressesTest {

    private static final District DISTRICT = District.xicheng();

    static Stream<String> table() throws IOException {
        try (InputStream bytes =
                Objects.requireNonNull(WrittenAddressesTest.class.getResourceAsStream("addresses.tsv"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void each_address_of_the_table_finds_its_unit(String line) {
        String[] parts = line.split("\t", 2);

        assertThat(shown(DISTRICT.addresses().resolve(parts[0]))).isEqualTo(parts[1]);
    }

    @Test
    void the_table_is_large_and_holds_successes_transfers_and_refusals() throws IOException {
        assertThat(table().count()).isGreaterThanOrEqualTo(120);
        assertThat(table().filter(line -> line.contains("\t?")).count()).isGreaterThan(30);
        assertThat(table().filter(line -> line.contains("\t9")).count()).isGreaterThan(30);
    }

    private static String shown(AddressResolution resolution) {
        return switch (resolution) {
            case Resolved found ->
                found.stationId() + (found.communityId() == null ? "" : "/" + found.communityId()) + "\t" + found.how();
            case Outside outside -> outside.externalUnitId() + "\t" + outside.how();
            case Unresolved open ->
                open.candidates().stream()
                        .map(candidate -> Integer.toString(candidate.unitId()))
                        .collect(Collectors.joining(",", "?", "\t" + open.why()));
        };
    }
}
