package org.forestall.server.architecture.broken.reached;

public class Promise {}
