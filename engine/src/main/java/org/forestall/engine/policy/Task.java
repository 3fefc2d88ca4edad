package org.forestall.engine.policy;

/** One thing that could be done for a case, with its urgency and its minutes for somebody at the usual distance. */
record Task(OpenCase open, Action action, Turn turn, double urgency, double minutes) {

    /** By what right it is done now. */
    enum Turn {
        /** By what it saves. */
        WORTH,
        /** A reserved start, as the maximum wait would be passed otherwise. */
        SOON,
        /** A reserved start, as it has been passed. */
        PAST
    }

    /** The same as a reserved start. */
    Task reserved(boolean past) {
        return new Task(open, action, past ? Turn.PAST : Turn.SOON, urgency, minutes);
    }

    boolean isReserved() {
        return turn != Turn.WORTH;
    }
}
