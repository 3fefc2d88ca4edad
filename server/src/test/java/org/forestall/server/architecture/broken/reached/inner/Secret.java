package org.forestall.server.architecture.broken.reached.inner;

public class Secret {}
