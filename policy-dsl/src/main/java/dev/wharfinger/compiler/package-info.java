/** Policy text to policy sets: sources, compilation, diagnostics. */
@NullMarked
package dev.wharfinger.compiler;

import org.jspecify.annotations.NullMarked;
