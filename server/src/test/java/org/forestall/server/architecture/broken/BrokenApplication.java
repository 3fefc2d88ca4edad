package org.forestall.server.architecture.broken;

import org.springframework.modulith.Modulithic;

@Modulithic
public class BrokenApplication {}
