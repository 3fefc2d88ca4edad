/**
 * What a bank puts into its own system: checks every payment against a watch that names nobody, rings the police from a
 * counter, and takes orders. Neither side hands its list of persons to the other.
 */
@NullMarked
package org.forestall.bankkit;

import org.jspecify.annotations.NullMarked;
