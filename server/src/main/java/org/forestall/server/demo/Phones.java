package org.forestall.server.demo;

import java.util.List;
import java.util.Locale;

/**
 * Mobile numbers which look right and ring nowhere: China keeps no range for fiction, so these start with 1540, 1542 or
 * 1545, none of which had been sold in any city by the public table of number segments of February 2023 (phone.dat of
 * phone-number-geo, MIT).
 */
final class Phones {

    private static final List<String> UNSOLD = List.of("1540", "1542", "1545");
    private static final long PER_BLOCK = 10_000_000L;
    private static final Choice<Spelling> SPELLINGS = Choice.of(Spelling.PLAIN, 70)
            .or(Spelling.COUNTRY, 8)
            .or(Spelling.DASHES, 8)
            .or(Spelling.SPACES, 7)
            .or(Spelling.COUNTRY_SPACED, 4)
            .or(Spelling.FULL_WIDTH, 3);

    private enum Spelling {
        PLAIN,
        COUNTRY,
        DASHES,
        SPACES,
        COUNTRY_SPACED,
        FULL_WIDTH
    }

    private Phones() {}

    /** The number of the n-th invented person; different for the first thirty million. */
    static String ofPerson(long index) {
        long scattered = Math.floorMod(index * 7_654_321L + 1_234_567L, UNSOLD.size() * PER_BLOCK);
        return UNSOLD.get((int) (scattered / PER_BLOCK)) + String.format(Locale.ROOT, "%07d", scattered % PER_BLOCK);
    }

    /** The number as one source or another writes it. */
    static String spelt(String phone, Dice dice) {
        String head = phone.substring(0, 3);
        String middle = phone.substring(3, 7);
        String tail = phone.substring(7);
        return switch (SPELLINGS.pick(dice)) {
            case PLAIN -> phone;
            case COUNTRY -> "+86" + phone;
            case DASHES -> head + "-" + middle + "-" + tail;
            case SPACES -> head + " " + middle + " " + tail;
            case COUNTRY_SPACED -> "+86 " + head + " " + middle + " " + tail;
            case FULL_WIDTH -> fullWidth(phone);
        };
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }
}
