@NullMarked
package dev.wharfinger.internal.cel.syntax;

import org.jspecify.annotations.NullMarked;
