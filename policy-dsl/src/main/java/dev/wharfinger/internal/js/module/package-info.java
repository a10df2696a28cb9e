/** Policies as JavaScript modules: what they import, what they say of themselves. */
@NullMarked
package dev.wharfinger.internal.js.module;

import org.jspecify.annotations.NullMarked;
