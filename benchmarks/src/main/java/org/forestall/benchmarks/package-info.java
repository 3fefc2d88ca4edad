/**
 * Measures the running server from outside, as its users meet it, and a plain peer on the same database in the same run,
 * so that what is claimed is a ratio that another machine can repeat.
 */
@NullMarked
package org.forestall.benchmarks;

import org.jspecify.annotations.NullMarked;
