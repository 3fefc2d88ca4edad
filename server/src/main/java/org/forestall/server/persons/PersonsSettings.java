package org.forestall.server.persons;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this installation takes for granted about its people's addresses.
 *
 * @param homePrefixes beginnings that an address of this district may as well leave out, so that 北京市西城区广安门内大街12号 and
 *     广安门内大街12号 are one home; other places keep their city and district
 */
@ConfigurationProperties("forestall.persons")
record PersonsSettings(
        @DefaultValue({"北京市", "西城区", "北京西城", "北京"}) List<String> homePrefixes) {

    PersonsSettings {
        homePrefixes = List.copyOf(homePrefixes);
    }
}
