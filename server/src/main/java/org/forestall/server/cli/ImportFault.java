package org.forestall.server.cli;

/** Why an import did not come about, in one or two sentences that say what to do. */
final class ImportFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportFault(String sentence) {
        super(sentence, null, false, false);
    }
}
