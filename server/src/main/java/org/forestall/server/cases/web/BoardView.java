package org.forestall.server.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The duty officer's board.
 *
 * @param now the server's clock, which deadlines are measured by
 * @param counts open cases by grade, and how many are unclaimed and overdue
 * @param countsBehind whether a case has changed since they were counted, a moment ago: ask again
 */
public record BoardView(Instant now, Map<String, Integer> counts, boolean countsBehind, List<BoardRow> items) {}
