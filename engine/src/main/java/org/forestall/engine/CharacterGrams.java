package org.forestall.engine;

import java.util.Arrays;

/**
 * The features of a text: its runs of one to three characters, hashed. Trainer and model must share this class, so that
 * a run falls into the same bucket when it is learned and when it is used.
 *
 * @param buckets of the runs, ascending, each once
 * @param counts how often each occurs
 */
public record CharacterGrams(int[] buckets, int[] counts) {

    private static final int LONGEST = 3;

    /** Reads a text's runs into {@code 2^bits} buckets. */
    public static CharacterGrams of(String text, int bits) {
        char[] plain = plain(text);
        int[] hashes = new int[plain.length * LONGEST];
        int size = 0;
        for (int at = 0; at < plain.length; at++) {
            long run = 0;
            for (int length = 1; length <= LONGEST && at + length <= plain.length; length++) {
                run = run << 16 | plain[at + length - 1];
                hashes[size++] = bucket(run, bits);
            }
        }
        Arrays.sort(hashes, 0, size);
        return counted(hashes, size);
    }

    private static CharacterGrams counted(int[] sorted, int size) {
        int[] buckets = new int[size];
        int[] counts = new int[size];
        int last = -1;
        for (int i = 0; i < size; i++) {
            if (last < 0 || buckets[last] != sorted[i]) {
                buckets[++last] = sorted[i];
            }
            counts[last]++;
        }
        return new CharacterGrams(Arrays.copyOf(buckets, last + 1), Arrays.copyOf(counts, last + 1));
    }

    private static int bucket(long run, int bits) {
        long mixed = run * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 29;
        mixed *= 0xBF58476D1CE4E5B9L;
        return (int) (mixed >>> (64 - bits));
    }

    /** As {@link PlainText}, and every digit a 0: which number it is says nothing of the type. */
    private static char[] plain(String text) {
        char[] plain = PlainText.of(text).toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain[i] >= '0' && plain[i] <= '9' ? '0' : plain[i];
        }
        return plain;
    }
}
