/** What scripts see of the types of a catalog, declared in TypeScript for editors and compilers. */
@NullMarked
package dev.wharfinger.internal.js.declare;

import org.jspecify.annotations.NullMarked;
