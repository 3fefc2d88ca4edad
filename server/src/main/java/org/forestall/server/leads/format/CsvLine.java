package org.forestall.server.leads.format;

/**
 * One physical line of a text file.
 *
 * @param undecodable whether bytes of it were not in the file's encoding; they stand as U+FFFD
 * @param cut whether it was too long and its rest dropped
 */
record CsvLine(String text, boolean undecodable, boolean cut, long bytesRead) {}
