package org.forestall.server.leads.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Good inputs with random bytes changed, put in and taken out: nothing but the typed problem is ever thrown. */
class MutationTest {

    private static final int ROUNDS = 400;
    private static final byte[] NASTY = {
        '"', ',', '\n', '\r', 0, (byte) 0xFF, (byte) 0x81, '<', '&', '[', '{', '=', '9', (byte) 0xE7
    };

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void damaged_csv_gives_rows_or_the_typed_problem(String charset) throws IOException {
        String good = LeadKit.HEADINGS + "\n"
                + IntStream.range(0, 30).mapToObj(LeadKit::aRow).collect(Collectors.joining("\n"));
        tryAll(good.getBytes(Charset.forName(charset)), 7);
    }

    @Test
    void damaged_workbooks_give_rows_or_the_typed_problem() throws IOException {
        tryAll(Workbooks.written(sheet -> Workbooks.fill(sheet, 20)), 11);
    }

    @Test
    void damaged_sheets_inside_a_sound_archive_give_rows_or_the_typed_problem() throws IOException {
        RandomGenerator random = generator(13);
        String rows = IntStream.range(2, 12)
                .mapToObj(i -> "<row r=\"" + i + "\">" + Workbooks.inline("A" + i, "x") + "<c r=\"B" + i
                        + "\" s=\"1\"><v>46349.5</v></c><c r=\"D" + i + "\" t=\"s\"><v>1</v></c></row>")
                .collect(Collectors.joining());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] changed = mutated(rows.getBytes(StandardCharsets.UTF_8), random);
            readAll(Workbooks.byHand(new String(changed, StandardCharsets.UTF_8)), round);
        }
    }

    @Test
    void damaged_json_gives_rows_or_the_typed_problem() {
        RandomGenerator random = generator(17);
        String lead =
                "{\"source\":\"s\",\"sourceRef\":\"1\",\"person\":{\"name\":\"王某\",\"phone\":\"13800001234\"},\"signals\":{\"suspectPhones\":[\"1\"]}}";
        byte[] good = ("[" + lead + "," + lead + "]").getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < ROUNDS * 10; round++) {
            try {
                LeadJson.read(mutated(good, random)).forEach(row -> ReadLead.read(row.lead(), LeadKit.CHINA));
            } catch (LeadFileProblem expected) {
                assertThat(expected.code()).isNotBlank();
            }
        }
    }

    @Test
    void every_row_that_is_not_touched_comes_out_unharmed() throws IOException {
        RandomGenerator random = generator(19);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> lines = new ArrayList<>(
                    IntStream.range(0, 40).mapToObj(LeadKit::aRow).toList());
            Set<Integer> touched = new HashSet<>();
            for (int i = 0; i < 5; i++) {
                int line = random.nextInt(lines.size());
                int at = random.nextInt(lines.get(line).length() + 1);
                String nasty = List.of("\"", ",", "\"\"", "\0", "\",", ",\"").get(random.nextInt(6));
                lines.set(
                        line,
                        lines.get(line).substring(0, at)
                                + nasty
                                + lines.get(line).substring(at));
                touched.add(line);
            }
            // Two strays may pair up over the lines between them only as ",\" and "\",": those are left to the other
            // tests.
            if (String.join("", lines).contains("\",") || String.join("", lines).endsWith("\"")) {
                continue;
            }
            Path file = LeadKit.csv(folder, LeadKit.HEADINGS + "\n" + String.join("\n", lines));
            Set<String> sound = LeadKit.read(file).stream()
                    .filter(row -> row.problems().isEmpty())
                    .map(row -> row.lead().get("sourceRef"))
                    .collect(Collectors.toSet());
            IntStream.range(0, 40)
                    .filter(i -> !touched.contains(i))
                    .forEach(i -> assertThat(sound).contains("A-" + i));
            Files.delete(file);
        }
    }

    private void tryAll(byte[] good, long seed) throws IOException {
        RandomGenerator random = generator(seed);
        for (int round = 0; round < ROUNDS; round++) {
            readAll(mutated(good, random), round);
        }
    }

    private void readAll(byte[] bytes, int round) throws IOException {
        Path file = LeadKit.bytes(folder, bytes);
        long last = 0;
        try (LeadFile leads = LeadFile.open(file, LeadFileHints.NONE)) {
            while (leads.hasNext()) {
                RawRow row = leads.next();
                assertThat(row.row()).as("round %d", round).isGreaterThan(last);
                last = row.row();
                ReadLead.read(row.lead(), LeadKit.CHINA);
                assertThat(RawLead.fromJson(row.lead().toJson()).fields())
                        .hasSameSizeAs(row.lead().fields());
            }
        } catch (LeadFileProblem expected) {
            assertThat(expected.advice()).isNotBlank();
        }
        Files.delete(file);
    }

    private static byte[] mutated(byte[] good, RandomGenerator random) {
        List<Byte> bytes = new ArrayList<>();
        for (byte b : good) {
            bytes.add(b);
        }
        for (int i = random.nextInt(1, 8); i > 0 && !bytes.isEmpty(); i--) {
            int at = random.nextInt(bytes.size());
            byte nasty = random.nextBoolean() ? NASTY[random.nextInt(NASTY.length)] : (byte) random.nextInt();
            switch (random.nextInt(4)) {
                case 0 -> bytes.set(at, nasty);
                case 1 -> bytes.add(at, nasty);
                case 2 -> bytes.remove(at);
                default -> bytes.set(at, (byte) (bytes.get(at) ^ 1 << random.nextInt(8)));
            }
        }
        byte[] changed = new byte[bytes.size()];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = bytes.get(i);
        }
        return changed;
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
