/**
 * 止付与保护性止付的权限与时钟: what the law of a place lets the police and the banks do with an account, for how long, on
 * whose signature, and what becomes of one such order. Values in, values out; the figures stand in the jurisdiction profiles.
 */
@NullMarked
package org.forestall.engine.powers;

import org.jspecify.annotations.NullMarked;
