package org.forestall.server.persons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindPersonsTest {

    private static final World WORLD = new World();
    private static final PersonId WANG = WORLD.sighted(
                    new Identity("王建国", "+8613800001111", null, World.NUMBER_OF_WANG, "北京市西城区广安门内大街12号院3号楼2单元502室"))
            .person();
    private static final PersonId SMITH = WORLD.sighted(
                    new Identity("John Smith", "+447911123456", "PASSPORT", "E12345678", "广安门内大街9号"))
            .person();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王建国",
                " 王建国 ",
                "13800001111",
                "+86 138 0000 1111",
                "138-0000-1111",
                "1111",
                "110102196503071039",
                "1039",
                "广安门内大街12号",
                "西城区广安门内大街12号院3号楼",
                "王建国 广安门内大街",
                "广安门内大街 1111"
            })
    void somebody_is_found_by(String query) {
        assertThat(WORLD.found(query)).containsExactly(WANG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"john smith", "E12345678", "e12345678", "5678", "+447911123456", "广安门内大街9号"})
    void a_foreigner_is_found_by(String query) {
        assertThat(WORLD.found(query)).containsExactly(SMITH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "王建", "2222", "13800001112", "广安门内大街13号", "王建国 2222", "John", "%", "'"})
    void nobody_is_found_by(String query) {
        assertThat(WORLD.found(query)).isEmpty();
    }

    @Test
    void everybody_of_a_road_is_found_the_latest_known_first() {
        assertThat(WORLD.found("广安门内大街")).containsExactly(SMITH, WANG);
    }
}
