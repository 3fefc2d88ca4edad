package org.forestall.server.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One invented member of the staff, for the server to seed when the demo starts.
 *
 * @param username predictable: {@code captain}, {@code squad.o2}, {@code squad.d7}, {@code guangnei.lead},
 *     {@code guangnei.d3}
 * @param role DISSUADER, STATION_LEAD, SQUAD, COMMANDER or ADMINISTRATOR
 * @param unitIndex 0 for the sub-bureau's squad, 1 to 23 for a station, {@link #SUB_BUREAU} for the sub-bureau itself
 * @param unitCode the station's word in user names, {@code squad}, or {@code sub-bureau}
 * @param sworn whether a police officer (民警)
 * @param languages ISO 639 codes beside Mandarin's {@code zh}
 * @param byHand kept for people to sign in with; no robot ever plays it
 */
public record DemoStaff(
        String username,
        String name,
        String role,
        int unitIndex,
        String unitCode,
        boolean sworn,
        List<String> languages,
        boolean byHand) {

    /** The unit index of those above the squad: {@code commander} and {@code admin}. */
    public static final int SUB_BUREAU = -1;

    /** One password for all of them: this is a demo of invented people on loopback. */
    public static final String PASSWORD = "forestall";

    /**
     * The words for the 23 stations, in the order of their unit index: one a street, a second and a third where
     * communities are many.
     */
    public static final List<String> STATIONS = List.of(
            "guangnei",
            "xichangan",
            "xinjiekou",
            "yuetan",
            "zhanlanlu",
            "desheng",
            "jinrongjie",
            "shichahai",
            "dashilan",
            "tianqiao",
            "chunshu",
            "taoranting",
            "niujie",
            "baizhifang",
            "guangwai",
            "guangwai2",
            "baizhifang2",
            "yuetan2",
            "zhanlanlu2",
            "shichahai2",
            "xinjiekou2",
            "desheng2",
            "jinrongjie2");

    public DemoStaff {
        languages = List.copyOf(languages);
    }

    /**
     * The 140 of the district (the squad's 20; 120 in 23 stations), and above them {@code commander} and {@code admin}.
     * People sign in as {@code dissuader}, {@code lead}, {@code squad}, {@code commander} and {@code admin}; robots
     * play the others.
     */
    public static List<DemoStaff> list(long seed) {
        return new Roster(seed).list();
    }

    private static final class Roster {

        private final Dice dice;
        private final Set<String> namesTaken = new HashSet<>();
        private final List<DemoStaff> staff = new ArrayList<>();

        Roster(long seed) {
            this.dice = Dice.of(seed, 140);
        }

        List<DemoStaff> list() {
            addSquad();
            for (int station = 1; station <= STATIONS.size(); station++) {
                addStation(station);
            }
            add("commander", "COMMANDER", SUB_BUREAU, "sub-bureau", true);
            add("admin", "ADMINISTRATOR", SUB_BUREAU, "sub-bureau", false);
            return List.copyOf(staff);
        }

        private void addSquad() {
            add("captain", "SQUAD", 0, "squad", true);
            add("squad", "SQUAD", 0, "squad", true);
            add("squad.o2", "SQUAD", 0, "squad", true);
            add("squad.o3", "SQUAD", 0, "squad", true);
            for (int i = 1; i <= 16; i++) {
                add("squad.d" + i, "SQUAD", 0, "squad", false);
            }
        }

        /** Six in each of the first five stations and five in the others make 120. */
        private void addStation(int index) {
            String word = STATIONS.get(index - 1);
            int people = index <= 5 ? 6 : 5;
            boolean first = index == 1;
            if (first) {
                add("lead", "STATION_LEAD", index, word, true);
                add("dissuader", "DISSUADER", index, word, false);
            }
            add(word + ".lead", "STATION_LEAD", index, word, true);
            for (int i = 1; i < people - (first ? 2 : 0); i++) {
                add(word + ".d" + i, "DISSUADER", index, word, i == 1);
            }
        }

        private void add(String username, String role, int unitIndex, String unitCode, boolean sworn) {
            boolean byHand =
                    List.of("lead", "dissuader", "squad", "commander", "admin").contains(username);
            staff.add(new DemoStaff(username, newName(), role, unitIndex, unitCode, sworn, languages(), byHand));
        }

        private String newName() {
            String name = Names.invent(dice, dice.chance(0.45), dice.between(24, 55));
            return namesTaken.add(name) ? name : newName();
        }

        private List<String> languages() {
            return switch (dice.between(0, 9)) {
                case 0 -> List.of("zh", "en");
                case 1 -> List.of("zh", "yue");
                default -> List.of("zh");
            };
        }
    }
}
