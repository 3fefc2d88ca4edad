package org.forestall.server.jurisdiction;

/**
 * A name outside the district with what it belongs to.
 *
 * @param unitId the external unit that answers for it
 */
record ElsewhereName(String name, Level level, int unitId, String province, String city, String district) {

    /** How large the named place is; the order is the order of an address. */
    enum Level {
        PROVINCE,
        CITY,
        /** A district or county of another city. */
        AREA,
        /** Another district of the same city. */
        DISTRICT,
        /** A street or town of another district of the same city. */
        STREET,
        /** A community or village of another district of the same city. */
        COMMUNITY,
        /** A street or town of another province whose name is the only one of its kind. */
        TOWN;

        boolean isDivision() {
            return this == PROVINCE || this == CITY || this == AREA || this == DISTRICT;
        }
    }

    /** The same name where only its province is sure. */
    ElsewhereName withoutPlaceInProvince() {
        return new ElsewhereName(name, level, unitId, province, "", "");
    }

    static ElsewhereName read(String line) {
        String[] parts = line.split("\t", -1);
        return new ElsewhereName(
                parts[0], Level.valueOf(parts[1]), Integer.parseInt(parts[2]), parts[3], parts[4], parts[5]);
    }
}
