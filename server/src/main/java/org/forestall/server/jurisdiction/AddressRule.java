package org.forestall.server.jurisdiction;

import org.jspecify.annotations.Nullable;

/** One way of reading an address. The rules are asked in turn; the first that has something to say decides. */
@FunctionalInterface
interface AddressRule {

    /** What the evidence says by this rule; nothing where the rule does not apply. */
    @Nullable
    AddressResolution judge(Evidence evidence);
}
