package org.forestall.server.jurisdiction.generator;

import static org.forestall.server.jurisdiction.generator.Tables.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Invents the beats: a street with one station is its beat; a street with two is cut by a straight north-south or
 * east-west line into two halves of equal area.
 */
final class Beats {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int HALVINGS = 40;

    private Beats() {}

    static List<Beat> cut(Path streets, List<Map<String, String>> stations) throws IOException {
        Map<String, Geometry> ground = ground(streets);
        List<Beat> beats = new ArrayList<>();
        for (Map<String, String> row : stations) {
            Geometry street = ground.get(value(row, "street"));
            if (street == null) {
                throw new IllegalArgumentException("no such street: " + row);
            }
            beats.add(new Beat(
                    Integer.parseInt(value(row, "id")),
                    value(row, "name"),
                    value(row, "nameEn"),
                    value(row, "street"),
                    value(row, "shortNames"),
                    half(street, value(row, "side"))));
        }
        return beats;
    }

    private static Geometry half(Geometry street, String side) {
        if (side.isEmpty()) {
            return street;
        }
        Envelope box = street.getEnvelopeInternal();
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (street.intersection(part(box, side, middle)).getArea() < street.getArea() / 2) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return street.intersection(part(box, side, high));
    }

    /** The part of the box that reaches from one of its sides over the given share of it. */
    private static Geometry part(Envelope box, String side, double share) {
        double width = box.getWidth() * share;
        double height = box.getHeight() * share;
        return SHAPES.toGeometry(
                switch (side) {
                    case "W" -> new Envelope(box.getMinX(), box.getMinX() + width, box.getMinY(), box.getMaxY());
                    case "E" -> new Envelope(box.getMaxX() - width, box.getMaxX(), box.getMinY(), box.getMaxY());
                    case "S" -> new Envelope(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMinY() + height);
                    case "N" -> new Envelope(box.getMinX(), box.getMaxX(), box.getMaxY() - height, box.getMaxY());
                    default -> throw new IllegalArgumentException("side " + side);
                });
    }

    private static Map<String, Geometry> ground(Path streets) throws IOException {
        Map<String, Geometry> ground = new TreeMap<>();
        JsonNode map = new ObjectMapper().readTree(Files.readString(streets));
        for (JsonNode feature : map.path("features")) {
            List<Coordinate> ring = new ArrayList<>();
            for (JsonNode point : feature.path("geometry").path("coordinates").path(0)) {
                ring.add(new Coordinate(point.path(0).asDouble(), point.path(1).asDouble()));
            }
            ground.put(
                    feature.path("properties").path("name").asString(),
                    SHAPES.createPolygon(ring.toArray(Coordinate[]::new)));
        }
        return ground;
    }
}
