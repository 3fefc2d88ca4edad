package org.forestall.server.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The duty officer's board.
 *
 * @param now the server's clock, which deadlines are measured by
 * @param counts open cases by grade, and how many are unclaimed and overdue
 */
public record BoardView(Instant now, Map<String, Integer> counts, List<BoardRow> items) {}
