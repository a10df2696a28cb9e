/** What hostile input is tried on: nothing may be thrown, and nothing may take long. */
@NullMarked
package dev.wharfinger.fuzz;

import org.jspecify.annotations.NullMarked;
