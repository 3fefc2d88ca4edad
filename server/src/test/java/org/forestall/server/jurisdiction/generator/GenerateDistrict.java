package org.forestall.server.jurisdiction.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Writes the resource files of the demonstration district.
 *
 * <p>Arguments: the folder of the public data (with {@code cn-divisions}, {@code xicheng-streets} and
 * {@code beijing-roads-osm} in it), the folder of the files kept by hand, the folder to write to. The same input gives
 * the same output, byte for byte.
 */
public final class GenerateDistrict {

    private GenerateDistrict() {}

    /** Writes all files. */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Path byHand = Path.of(arguments[1]);
        Path target = Path.of(arguments[2]);
        Files.createDirectories(target);

        Path streets = data.resolve("xicheng-streets/xicheng_15_streets.geojson");
        List<Beat> beats = Beats.cut(streets, Tables.read(byHand.resolve("stations.csv")));
        RoadSurvey roads = RoadSurvey.over(
                data.resolve("beijing-roads-osm"), Tables.read(byHand.resolve("roads-in-chinese.csv")), beats);
        var communities = CommunityPoints.place(
                Tables.read(data.resolve("cn-divisions/xicheng_communities.csv")),
                Tables.read(byHand.resolve("community-names.csv")),
                roads,
                beats);

        UnitRows.write(target.resolve("units.csv"), beats, communities, data.resolve("cn-divisions"));
        roads.write(target.resolve("roads.csv"));
        ElsewhereRows.write(target.resolve("elsewhere.tsv.gz"), data.resolve("cn-divisions"));
        Files.copy(streets, target.resolve("streets.geojson"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(byHand.resolve("streets.csv"), target.resolve("streets.csv"), StandardCopyOption.REPLACE_EXISTING);
    }
}
