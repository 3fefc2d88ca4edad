package org.forestall.server.jurisdiction.generator;

import static org.forestall.server.jurisdiction.generator.Tables.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Writes the tree of units. Numbers: city 1, sub-bureau 10, squad 11, stations 101 to 123, communities 1001 to 1263 in
 * the order of their statistical codes, provinces 9000 + the province's code, other districts of Beijing 9100 + the last
 * two digits of the district's code.
 */
final class UnitRows {

    private static final Map<String, String> PROVINCES_EN = Map.ofEntries(
            Map.entry("12", "Tianjin"),
            Map.entry("13", "Hebei"),
            Map.entry("14", "Shanxi"),
            Map.entry("15", "Inner Mongolia"),
            Map.entry("21", "Liaoning"),
            Map.entry("22", "Jilin"),
            Map.entry("23", "Heilongjiang"),
            Map.entry("31", "Shanghai"),
            Map.entry("32", "Jiangsu"),
            Map.entry("33", "Zhejiang"),
            Map.entry("34", "Anhui"),
            Map.entry("35", "Fujian"),
            Map.entry("36", "Jiangxi"),
            Map.entry("37", "Shandong"),
            Map.entry("41", "Henan"),
            Map.entry("42", "Hubei"),
            Map.entry("43", "Hunan"),
            Map.entry("44", "Guangdong"),
            Map.entry("45", "Guangxi"),
            Map.entry("46", "Hainan"),
            Map.entry("50", "Chongqing"),
            Map.entry("51", "Sichuan"),
            Map.entry("52", "Guizhou"),
            Map.entry("53", "Yunnan"),
            Map.entry("54", "Tibet"),
            Map.entry("61", "Shaanxi"),
            Map.entry("62", "Gansu"),
            Map.entry("63", "Qinghai"),
            Map.entry("64", "Ningxia"),
            Map.entry("65", "Xinjiang"));
    private static final Map<String, String> DISTRICTS_EN = Map.ofEntries(
            Map.entry("110101", "Dongcheng"),
            Map.entry("110105", "Chaoyang"),
            Map.entry("110106", "Fengtai"),
            Map.entry("110107", "Shijingshan"),
            Map.entry("110108", "Haidian"),
            Map.entry("110109", "Mentougou"),
            Map.entry("110111", "Fangshan"),
            Map.entry("110112", "Tongzhou"),
            Map.entry("110113", "Shunyi"),
            Map.entry("110114", "Changping"),
            Map.entry("110115", "Daxing"),
            Map.entry("110116", "Huairou"),
            Map.entry("110117", "Pinggu"),
            Map.entry("110118", "Miyun"),
            Map.entry("110119", "Yanqing"));

    private final StringBuilder rows =
            new StringBuilder("id,code,kind,name,nameEn,parent,street,lon,lat,madeUp,shortNames\n");

    private UnitRows() {}

    static void write(Path file, List<Beat> beats, List<PlacedCommunity> communities, Path divisions)
            throws IOException {
        UnitRows units = new UnitRows();
        units.bureau();
        for (Beat beat : beats) {
            units.row(beat.station(), "XC-%03d".formatted(beat.station()), "STATION", beat.name(), beat.nameEn(), "10")
                    .rest(beat.street(), beat.place(), true, beat.shortNames());
        }
        int id = 1000;
        for (PlacedCommunity community : communities) {
            String parent = Integer.toString(community.station());
            units.row(++id, community.code(), "COMMUNITY", community.name(), community.nameEn() + " Community", parent)
                    .rest(community.street(), community.at(), false, community.shortNames());
        }
        units.outside(divisions);
        Files.writeString(file, units.rows);
    }

    private void bureau() {
        row(1, "11", "CITY", "北京市公安局", "Beijing Municipal Public Security Bureau", "")
                .rest("", null, false, "市局");
        row(10, "110102", "SUB_BUREAU", "西城分局", "Xicheng Sub-bureau", "1").rest("", null, false, "西城公安分局");
        row(11, "XC-Q1", "SQUAD", "刑侦支队劝阻中队", "Anti-fraud Dissuasion Squad", "10")
                .rest("", null, true, "劝阻中队");
    }

    private void outside(Path divisions) throws IOException {
        for (Map<String, String> area : Tables.read(divisions.resolve("areas.csv.gz"))) {
            String code = value(area, "code");
            String english = DISTRICTS_EN.get(code);
            if (english != null) {
                String name = value(area, "name").replaceFirst("区$", "") + "分局";
                row(9100 + Integer.parseInt(code.substring(4)), code, "EXTERNAL", name, english + " Sub-bureau", "1")
                        .rest("", null, false, "");
            }
        }
        for (Map<String, String> province : Tables.read(divisions.resolve("provinces.csv.gz"))) {
            String code = value(province, "code");
            String english = PROVINCES_EN.get(code);
            if (english != null) {
                String name = value(province, "name") + "公安机关";
                row(9000 + Integer.parseInt(code), code, "EXTERNAL", name, "Police of " + english, "")
                        .rest("", null, false, "");
            }
        }
    }

    private UnitRows row(int id, String code, String kind, String name, String nameEn, String parent) {
        rows.append("%d,%s,%s,%s,%s,%s,".formatted(id, code, kind, name, nameEn, parent));
        return this;
    }

    private void rest(String street, @Nullable Coordinate at, boolean madeUp, String shortNames) {
        String place = at == null ? "," : String.format(Locale.ROOT, "%.5f,%.5f", at.x, at.y);
        rows.append("%s,%s,%s,%s\n".formatted(street, place, madeUp, shortNames));
    }
}
