/** CEL text to a syntax tree. Knows no types and no YAML. */
@NullMarked
package dev.wharfinger.internal.cel.syntax;

import org.jspecify.annotations.NullMarked;
