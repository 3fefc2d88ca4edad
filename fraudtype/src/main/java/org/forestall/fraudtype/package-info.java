/**
 * The small model that suggests a fraud type from free text: trained when the module is built, carried in the jar, and
 * reported on with what it was measured to do. Who only suggests needs neither the training library nor the dialogues.
 */
@NullMarked
package org.forestall.fraudtype;

import org.jspecify.annotations.NullMarked;
