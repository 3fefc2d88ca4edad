package org.forestall.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private SealingKeys keys;

    @BeforeEach
    void makeKeys() {
        keys = SealingKeys.inFolder(folder.resolve("one"));
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] copy = bytes.clone();
        copy[bit / 8] ^= (byte) (1 << (bit % 8));
        return copy;
    }

    private static String anyText(RandomGenerator random) {
        return random.ints(random.nextInt(300), 0, 0x10FFFF)
                .filter(point -> Character.isDefined(point) && Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_is_sealed_opens_again_at_its_place(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 200; i++) {
            String text = anyText(random);
            assertThat(keys.sealer().open(keys.sealer().seal(text, "person:" + i), "person:" + i))
                    .isEqualTo(text);
        }
    }

    @Test
    void the_same_text_sealed_twice_looks_different_and_shows_nothing() {
        byte[] once = keys.sealer().seal("王建国", "person:1");
        byte[] again = keys.sealer().seal("王建国", "person:1");
        assertThat(once).isNotEqualTo(again);
        assertThat(new String(once, StandardCharsets.UTF_8)).doesNotContain("王");
    }

    @Test
    void a_value_carried_to_another_place_does_not_open() {
        byte[] sealed = keys.sealer().seal("13800001111", "person:1");
        assertThatThrownBy(() -> keys.sealer().open(sealed, "person:2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("person:2")
                .hasMessageNotContaining("13800001111");
    }

    @Test
    void a_value_with_one_bit_changed_or_a_byte_less_does_not_open() {
        byte[] sealed = keys.sealer().seal("abc", "person:1");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = flipped(sealed, bit);
            assertThatThrownBy(() -> keys.sealer().open(changed, "person:1")).isInstanceOf(IllegalStateException.class);
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] shorter = java.util.Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> keys.sealer().open(shorter, "person:1")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void another_folders_key_opens_nothing_and_blinds_otherwise() {
        SealingKeys others = SealingKeys.inFolder(folder.resolve("two"));
        byte[] sealed = keys.sealer().seal("abc", "person:1");
        assertThatThrownBy(() -> others.sealer().open(sealed, "person:1")).isInstanceOf(IllegalStateException.class);
        assertThat(others.blindIndex().key("PHONE", "1"))
                .isNotEqualTo(keys.blindIndex().key("PHONE", "1"));
    }

    @Test
    void the_keys_are_the_same_after_a_restart_and_only_their_owner_reads_them() throws IOException {
        byte[] sealed = keys.sealer().seal("abc", "person:1");
        SealingKeys again = SealingKeys.inFolder(folder.resolve("one"));
        assertThat(again.sealer().open(sealed, "person:1")).isEqualTo("abc");
        assertThat(again.blindIndex().key("PHONE", "1"))
                .isEqualTo(keys.blindIndex().key("PHONE", "1"));
        for (String file : List.of("sealing-key.json", "blind-index-key.json", "file-key.json")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("one").resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_broken_key_file_is_told_in_a_sentence_and_never_replaced() throws IOException {
        Path file = folder.resolve("one").resolve("sealing-key.json");
        Files.writeString(file, "{");
        assertThatThrownBy(() -> SealingKeys.inFolder(folder.resolve("one")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Put back the copies");
        assertThat(Files.readString(file)).isEqualTo("{");
    }

    @Test
    void a_blind_value_differs_by_purpose_and_by_text_and_their_border_cannot_be_moved() {
        BlindIndex blind = keys.blindIndex();
        assertThat(blind.key("PHONE", "1")).isEqualTo(blind.key("PHONE", "1"));
        assertThat(blind.key("PHONE", "1"))
                .isNotEqualTo(blind.key("PHONE", "2"))
                .isNotEqualTo(blind.key("NAME", "1"));
        assertThat(blind.key("AB", "C")).isNotEqualTo(blind.key("A", "BC"));
        assertThat(blind.token("PHONE", "1"))
                .isEqualTo(blind.token("PHONE", "1"))
                .isNotEqualTo(blind.token("PHONE", "2"));
    }

    @Test
    void a_file_is_sealed_whole_opens_at_its_place_and_not_when_changed() throws IOException {
        byte[] content = new byte[3_000_000];
        RandomGeneratorFactory.of("L64X128MixRandom").create(7).nextBytes(content);
        Path sealed = folder.resolve("sealed");
        Path opened = folder.resolve("opened");
        assertThat(keys.sealedFiles().seal(new ByteArrayInputStream(content), sealed, "import:1"))
                .isEqualTo(content.length);
        keys.sealedFiles().open(sealed, opened, "import:1");
        assertThat(opened).hasBinaryContent(content);
        assertThatThrownBy(() -> keys.sealedFiles().open(sealed, opened, "import:2"))
                .isInstanceOf(IOException.class);
        byte[] bytes = Files.readAllBytes(sealed);
        Files.write(sealed, flipped(bytes, bytes.length * 4));
        assertThatThrownBy(() -> keys.sealedFiles().open(sealed, opened, "import:1"))
                .isInstanceOf(IOException.class);
        Files.write(sealed, java.util.Arrays.copyOf(bytes, bytes.length - 100));
        assertThatThrownBy(() -> keys.sealedFiles().open(sealed, opened, "import:1"))
                .isInstanceOf(IOException.class);
    }
}
