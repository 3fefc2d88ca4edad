package org.forestall.engine.policy;

import java.util.Arrays;

/**
 * The best assignment of rows to columns, each used at most once: shortest augmenting paths after Jonker and Volgenant
 * (1987). Kept here because the graph libraries at hand need an object for every edge and a square problem.
 */
final class Matching {

    private Matching() {}

    /**
     * The assignment with the least total cost in which every row has a column.
     *
     * @param cost rows times columns, no more rows than columns; all finite
     * @return the column of each row
     */
    static int[] cheapest(double[][] cost) {
        int rows = cost.length;
        int columns = rows == 0 ? 0 : cost[0].length;
        double[] rowPrice = new double[rows + 1];
        double[] columnPrice = new double[columns + 1];
        int[] rowOf = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            augment(cost, row, rowPrice, columnPrice, rowOf);
        }
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        for (int column = 1; column <= columns; column++) {
            if (rowOf[column] > 0) {
                columnOf[rowOf[column] - 1] = column - 1;
            }
        }
        return columnOf;
    }

    private static void augment(double[][] cost, int row, double[] rowPrice, double[] columnPrice, int[] rowOf) {
        int columns = columnPrice.length - 1;
        double[] least = new double[columns + 1];
        int[] way = new int[columns + 1];
        boolean[] used = new boolean[columns + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        rowOf[0] = row;
        int column = 0;
        do {
            used[column] = true;
            int from = rowOf[column];
            double[] costs = cost[from - 1];
            double price = rowPrice[from];
            double delta = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int j = 1; j <= columns; j++) {
                if (!used[j]) {
                    double reduced = costs[j - 1] - price - columnPrice[j];
                    if (reduced < least[j]) {
                        least[j] = reduced;
                        way[j] = column;
                    }
                    if (least[j] < delta) {
                        delta = least[j];
                        next = j;
                    }
                }
            }
            raise(delta, used, least, rowPrice, columnPrice, rowOf);
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            int before = way[column];
            rowOf[column] = rowOf[before];
            column = before;
        }
    }

    private static void raise(
            double delta, boolean[] used, double[] least, double[] rowPrice, double[] columnPrice, int[] rowOf) {
        for (int j = 0; j < used.length; j++) {
            if (used[j]) {
                rowPrice[rowOf[j]] += delta;
                columnPrice[j] -= delta;
            } else {
                least[j] -= delta;
            }
        }
    }
}
