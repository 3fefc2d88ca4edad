package org.forestall.server.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Invented homes: true streets and communities of the district (statistical codes of 2023), invented houses. */
final class Homes {

    /** Where a home lies, seen from the district. */
    enum Place {
        HERE,
        OTHER_DISTRICT,
        UNCLEAR
    }

    /**
     * A home.
     *
     * @param area the street of the district, or the other district's name; empty when the text does not say
     * @param house building, staircase and room
     */
    record Home(Place place, String area, String community, String house) {}

    private record Community(String name, String street) {}

    private static final List<Community> COMMUNITIES = read();
    private static final List<String> OTHER_DISTRICTS = List.of("朝阳区", "海淀区", "丰台区", "东城区", "石景山区", "通州区", "大兴区");
    private static final List<String> ELSEWHERE = List.of("望京西园", "回龙观东区", "方庄芳群园", "和平里中街", "鲁谷南里", "梨园北街", "黄村兴华园");
    private static final List<String> UNCLEAR =
            List.of("单位宿舍（具体不详）", "老家平房", "暂住朋友处", "北京市某小区", "户籍地址不详，常换住处", "地下室出租房", "快递柜旁那栋楼");

    private Homes() {}

    static Home invent(Dice dice, Place place) {
        return switch (place) {
            case HERE -> {
                Community community = dice.pick(COMMUNITIES);
                yield new Home(place, community.street(), community.name(), house(dice));
            }
            case OTHER_DISTRICT -> new Home(place, dice.pick(OTHER_DISTRICTS), dice.pick(ELSEWHERE), house(dice));
            case UNCLEAR -> new Home(place, "", dice.pick(UNCLEAR), "");
        };
    }

    /** The address as one source or another writes it. */
    static String written(Home home, Dice dice) {
        if (home.place() == Place.UNCLEAR) {
            return home.community();
        }
        if (home.place() == Place.OTHER_DISTRICT) {
            return "北京市" + home.area() + home.community() + home.house();
        }
        String street = home.area();
        return switch (dice.between(0, 5)) {
            case 0 -> "北京市西城区" + street + home.community() + "社区" + home.house();
            case 1 -> "西城区" + street + home.community() + "社区" + home.house();
            case 2 -> "北京西城" + brief(street) + home.community() + "社区" + home.house();
            case 3 -> street + home.community() + "社区居委会" + home.house();
            case 4 -> "北京市 西城区 " + street + " " + home.community() + "社区 " + home.house();
            default -> "北京市西城区" + home.community() + "社区" + home.house();
        };
    }

    /** How people call the street in daily life. */
    private static String brief(String street) {
        String name = street.replace("街道", "");
        return switch (name) {
            case "广安门内" -> "广内";
            case "广安门外" -> "广外";
            default -> name;
        };
    }

    private static String house(Dice dice) {
        int building = dice.between(1, 28);
        int floor = dice.between(1, 18);
        String room = floor + String.format(Locale.ROOT, "%02d", dice.between(1, 6));
        return switch (dice.between(0, 3)) {
            case 0 -> building + "号楼" + dice.between(1, 6) + "单元" + room + "室";
            case 1 -> building + "号院" + dice.between(1, 9) + "号楼" + room;
            case 2 -> building + "-" + dice.between(1, 6) + "-" + room;
            default -> "甲" + building + "号" + room + "室";
        };
    }

    private static List<Community> read() {
        try (InputStream in = Objects.requireNonNull(Homes.class.getResourceAsStream("/demo/xicheng_communities.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(Homes::community)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Community community(String[] cells) {
        String name = cells[1].replace("社区居委会", "").replace("居委会", "");
        return new Community(name, cells[3]);
    }
}
