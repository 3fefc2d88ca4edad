package org.forestall.engine.policy;

/** One thing that could be done for a case, with its urgency for somebody at the usual distance. */
record Task(OpenCase open, Action action, boolean overdue, double urgency) {}
