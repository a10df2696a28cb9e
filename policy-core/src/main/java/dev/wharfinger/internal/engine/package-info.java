/** Judges resources: one walk per resource, at each typed position the program of that type. */
@NullMarked
package dev.wharfinger.internal.engine;

import org.jspecify.annotations.NullMarked;
