package org.forestall.server.jurisdiction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The district as GeoJSON: the streets' polygons and the stations' points, with the credit that the data ask for. */
@Component
class DistrictMap {

    private final String geoJson;

    DistrictMap(District district, JsonMapper json) {
        List<Object> features = new ArrayList<>();
        for (JsonNode feature : json.readTree(district.streetsGeoJson()).get("features")) {
            JsonNode properties = feature.get("properties");
            features.add(Map.of(
                    "type", "Feature",
                    "properties",
                            Map.of(
                                    "kind", "STREET",
                                    "name", properties.get("name").asString(),
                                    "code", properties.get("adcode").asString()),
                    "geometry", feature.get("geometry")));
        }
        for (Unit station : district.units().list(UnitKind.STATION)) {
            LonLat place = station.place();
            if (place != null) {
                features.add(Map.of(
                        "type", "Feature",
                        "properties",
                                Map.of(
                                        "kind", "STATION",
                                        "id", station.id(),
                                        "name", station.name(),
                                        "nameEn", station.nameEn(),
                                        "madeUp", station.madeUp()),
                        "geometry", Map.of("type", "Point", "coordinates", List.of(place.lon(), place.lat()))));
            }
        }
        geoJson = json.writeValueAsString(Map.of(
                "type", "FeatureCollection",
                "attribution", "© OpenStreetMap contributors",
                "features", features));
    }

    String geoJson() {
        return geoJson;
    }
}
