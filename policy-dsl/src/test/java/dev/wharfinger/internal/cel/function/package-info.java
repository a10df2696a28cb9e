@NullMarked
package dev.wharfinger.internal.cel.function;

import org.jspecify.annotations.NullMarked;
