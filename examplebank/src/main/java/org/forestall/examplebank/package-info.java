/**
 * An invented bank, in a process of its own, as the police's server meets one: a book that survives a kill, a core that
 * honours holds, stop-payments and freezes, and a counter page where somebody plays the teller. It knows of the server only
 * what a bank knows: its key, the watch that names nobody, and the orders and questions that come to it, as events or in
 * ISO 20022. XML is read and written with the JDK alone.
 */
@NullMarked
package org.forestall.examplebank;

import org.jspecify.annotations.NullMarked;
