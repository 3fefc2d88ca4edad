package org.forestall.server.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a server keeps its things.
 *
 * @param data the data folder: database, keys, imports, tokens
 * @param keys the folder of the sealing keys; the data folder's own unless given
 * @param demo whether this server plays the demo day
 */
@ConfigurationProperties("forestall")
public record ForestallSettings(
        @DefaultValue("forestall-data") String data,
        @DefaultValue("forestall-data/keys") String keys,
        @DefaultValue("false") boolean demo) {}
