/**
 * ISO 20022: the banks' own forms for what they are asked and what they answer - a stop-payment (camt.056) with its answer
 * (camt.029) and the money that comes back (pacs.004), a question about an account (auth.001) with what is found (auth.002,
 * auth.003). Every message is held against its schema, and no XML is believed before it is known to be harmless.
 */
@NullMarked
@ApplicationModule(
        displayName = "iso20022",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "access",
            "audit",
            "profiles",
            "jurisdiction",
            "staff",
            "shifts",
            "clocks",
            "notices",
            "cases",
            "banks",
            "orders"
        })
package org.forestall.server.iso20022;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
