package org.forestall.server.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/profiles.md} says what the shipped files say. After a change: {@code mvn -pl server -am test
 * -Dtest=ProfileBookTest -Dsurefire.failIfNoSpecifiedTests=false -Dforestall.profiles.write=true} writes it anew.
 */
class ProfileBookTest {

    private static final Path PAGE = Path.of("..", "docs", "profiles.md");
    private static final List<String> SHIPPED = List.of("CN", "GB", "SG", "KR", "TH", "US-TX", "GENERIC");

    @Test
    void the_page_on_the_profiles_is_what_the_files_say() throws IOException {
        String page =
                ProfileBook.write(SHIPPED.stream().map(ProfileFile::shipped).toList());
        if (Boolean.getBoolean("forestall.profiles.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as(
                        "docs/profiles.md is not what the profile files say; -Dforestall.profiles.write=true writes it anew")
                .isEqualTo(page);
    }

    @Test
    void every_power_of_every_place_is_on_the_page_with_its_source_and_day() {
        String page =
                ProfileBook.write(SHIPPED.stream().map(ProfileFile::shipped).toList());
        for (String code : SHIPPED) {
            ProfileFile.shipped(code)
                    .powers()
                    .byKind()
                    .values()
                    .forEach(power -> assertThat(page)
                            .contains("### " + power.code())
                            .contains(power.source().text() + "; as of "
                                    + power.source().asOf()));
        }
    }
}
