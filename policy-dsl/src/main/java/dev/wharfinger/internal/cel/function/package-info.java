/** CEL's own library, each function defined once. */
@NullMarked
package dev.wharfinger.internal.cel.function;

import org.jspecify.annotations.NullMarked;
