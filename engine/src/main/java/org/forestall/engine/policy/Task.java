package org.forestall.engine.policy;

/** One thing that could be done for a case, with its urgency and its minutes for somebody at the usual distance. */
record Task(OpenCase open, Action action, boolean overdue, double urgency, double minutes) {

    /** The same for a case that has waited too long. */
    Task late() {
        return new Task(open, action, true, urgency, minutes);
    }
}
