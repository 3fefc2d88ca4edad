package org.forestall.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.forestall.server.demo.Homes.Place;
import org.forestall.server.demo.Victim.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class DemoDayTest {

    private static final String DAY_OF_SEED_1 = "d86b6733362481915a49957cddaa49d805c8766623ac7be58e8c4947f62a0b50";

    private final DemoDay day = DemoDay.of(1);

    @Test
    void the_same_seed_gives_the_same_day_byte_for_byte() {
        assertThat(written(DemoDay.of(1))).isEqualTo(written(day));
        assertThat(DemoStaff.list(1)).isEqualTo(DemoStaff.list(1));
    }

    /** Pinned, since an order that leaks from a hash map differs only from one JVM to the next. */
    @Test
    void the_day_of_seed_1_is_the_same_on_every_machine() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(written(day).getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(DAY_OF_SEED_1);
    }

    @Test
    void another_seed_gives_another_day() {
        assertThat(written(DemoDay.of(2))).isNotEqualTo(written(day));
    }

    @Test
    void messages_come_in_order_within_one_day_of_about_2100() {
        assertThat(day.planned()).isBetween(2_060, 2_141);
        assertThat(day.leads()).isSortedAccordingTo(java.util.Comparator.comparing(PlannedLead::at));
        assertThat(day.leads())
                .allMatch(lead -> !lead.at().isBefore(DemoDay.start())
                        && lead.at().isBefore(DemoDay.start().plusSeconds(86_400)));
    }

    @Test
    void kinds_grades_and_families_keep_their_proportions() {
        Map<String, Double> grades = new HashMap<>();
        days().forEach(lead -> grades.merge(grade(lead), 1.0 / days().size(), Double::sum));
        assertThat(grades.get("LOW")).isBetween(0.76, 0.80);
        assertThat(grades.get("MEDIUM")).isBetween(0.16, 0.20);
        assertThat(grades.get("HIGH")).isBetween(0.028, 0.042);
        assertThat(grades.get("URGENT")).isBetween(0.003, 0.008);
        assertThat(share(lead -> lead.kind() == LeadKind.UNUSABLE)).isBetween(0.006, 0.014);
        assertThat(share(lead -> lead.kind() == LeadKind.DUPLICATE)).isBetween(0.014, 0.026);
        assertThat(share(lead -> "FUND".equals(lead.fields().get("family")))).isBetween(0.003, 0.02);
    }

    @Test
    void people_who_are_somebody_else_elsewhere_or_unclear_keep_their_proportions() {
        List<Victim> people = people(days());
        double all = people.size();
        assertThat(count(people, p -> p.truth() == Truth.WRONG_PERSON) / all).isBetween(0.08, 0.15);
        assertThat(count(people, p -> p.truth() == Truth.OTHER_DISTRICT) / all).isBetween(0.05, 0.08);
        assertThat(count(people, p -> p.home().place() == Place.UNCLEAR) / all).isBetween(0.012, 0.028);
        assertThat(count(people, p -> p.truth() == Truth.IN_PROGRESS) / all).isBetween(0.004, 0.013);
    }

    @Test
    void one_person_is_warned_of_again_and_again() {
        Map<Long, Long> warnings = day.leads().stream()
                .map(PlannedLead::victim)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Victim::number, Collectors.counting()));
        assertThat(warnings.values().stream().mapToLong(Long::longValue).max().orElse(0))
                .isGreaterThan(15);
        assertThat(warnings.values().stream().filter(n -> n > 1).count()).isGreaterThan(80);
    }

    @Test
    void no_two_people_share_a_phone_or_an_id_number_and_none_bears_a_name_of_the_staff() {
        List<Victim> people = people(day.leads());
        Set<String> phones = people.stream().map(Victim::phone).collect(Collectors.toSet());
        List<String> ids =
                people.stream().map(Victim::idNumber).filter(Objects::nonNull).toList();
        Set<String> staff = DemoStaff.list(1).stream().map(DemoStaff::name).collect(Collectors.toSet());
        assertThat(phones).hasSize(people.size());
        assertThat(new HashSet<>(ids)).hasSize(ids.size());
        assertThat(people).noneMatch(person -> staff.contains(person.name()));
        assertThat(staff).hasSize(DemoStaff.list(1).size());
    }

    @Test
    void every_phone_lies_in_a_range_nobody_was_sold() {
        assertThat(people(day.leads())).allMatch(person -> person.phone().matches("154[025]\\d{7}"));
    }

    @Test
    void every_id_number_passes_its_check_and_has_a_sequence_kept_for_people_past_a_hundred() {
        assertThat(people(day.leads()).stream().map(Victim::idNumber).filter(Objects::nonNull))
                .allSatisfy(id -> {
                    assertThat(id).matches("110102(19[3-9]|20)\\d{5,6}99[6-9][0-9X]");
                    assertThat(id).isEqualTo(ResidentNumbers.withCheckDigit(id.substring(0, 17)));
                });
    }

    @Test
    void a_hidden_truth_never_travels() {
        assertThat(written(day)).doesNotContain("IN_PROGRESS", "HARMLESS", "truth", "deep", "moneyLeaves");
    }

    @Test
    void the_squad_has_20_and_23_stations_have_120() {
        List<DemoStaff> staff = DemoStaff.list(1);
        assertThat(staff.stream().filter(member -> member.unitIndex() == 0)).hasSize(20);
        assertThat(staff.stream().filter(member -> member.unitIndex() > 0)).hasSize(120);
        assertThat(staff.stream().map(DemoStaff::username).distinct()).hasSize(staff.size());
        assertThat(staff.stream().map(DemoStaff::username))
                .contains(
                        "captain", "guangnei.lead", "guangnei.d1", "dissuader", "lead", "squad", "commander", "admin");
    }

    @Test
    void the_old_man_comes_at_ten_past_eight() {
        PlannedLead story = day.leads().stream()
                .filter(lead -> lead.fields().containsKey("demoStory"))
                .findFirst()
                .orElseThrow();
        assertThat(LeadWriter.written(story.at())).isEqualTo("2024-11-12T08:10:00+08:00");
    }

    @Test
    void a_lead_file_has_the_rows_asked_for_and_is_the_same_each_time(@TempDir Path folder) throws Exception {
        DemoDay.writeCsv(folder.resolve("a.csv"), 5_000, 7);
        DemoDay.writeCsv(folder.resolve("b.csv"), 5_000, 7);
        assertThat(Files.readAllLines(folder.resolve("a.csv"))).hasSize(5_001);
        assertThat(folder.resolve("a.csv")).hasSameTextualContentAs(folder.resolve("b.csv"));
    }

    private static List<PlannedLead> many = List.of();

    /** Ten days together, so that a proportion is not one day's luck. */
    private static List<PlannedLead> days() {
        if (many.isEmpty()) {
            People people = new People(1);
            many = java.util.stream.LongStream.range(0, 10)
                    .boxed()
                    .flatMap(n -> new DayPlanner(1, DemoDay.DATE.plusDays(n), people).plan(2_100).stream())
                    .toList();
        }
        return many;
    }

    private static double share(Predicate<PlannedLead> test) {
        return days().stream().filter(test).count() / (double) days().size();
    }

    private static double count(List<Victim> people, Predicate<Victim> test) {
        return people.stream().filter(test).count();
    }

    private static List<Victim> people(List<PlannedLead> leads) {
        return leads.stream()
                .map(PlannedLead::victim)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String grade(PlannedLead lead) {
        return switch (String.valueOf(lead.fields().get("grade"))) {
            case "紧急", "URGENT" -> "URGENT";
            case "高危", "HIGH" -> "HIGH";
            case "中危", "MEDIUM" -> "MEDIUM";
            default -> "LOW";
        };
    }

    private static String written(DemoDay day) {
        JsonMapper json = JsonMapper.builder().build();
        StringBuilder all = new StringBuilder();
        for (PlannedLead lead : day.leads()) {
            all.append(lead.at()).append(json.writeValueAsString(lead.fields())).append('\n');
        }
        return all.toString();
    }
}
