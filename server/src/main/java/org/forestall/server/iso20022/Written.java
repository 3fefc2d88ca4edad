package org.forestall.server.iso20022;

import com.prowidesoftware.swift.model.mx.AbstractMX;
import com.prowidesoftware.swift.model.mx.MinimumEscapeHandler;
import com.prowidesoftware.swift.model.mx.MxWriteConfiguration;

/** Messages as text. */
final class Written {

    /** Who asks, for the banks; which station it is goes to nobody. */
    static final String POLICE = "Forestall";

    private Written() {}

    /** The document alone, without an application header. */
    static String text(AbstractMX message) {
        MxWriteConfiguration form = new MxWriteConfiguration();
        form.includeXMLDeclaration = true;
        form.documentPrefix = null;
        form.escapeHandler = new MinimumEscapeHandler();
        message.setAppHdr(null);
        return message.message(form);
    }
}
