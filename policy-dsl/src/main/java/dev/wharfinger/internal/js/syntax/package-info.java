/** The syntax trees of JavaScript modules, as ESTree has them. */
@NullMarked
package dev.wharfinger.internal.js.syntax;

import org.jspecify.annotations.NullMarked;
