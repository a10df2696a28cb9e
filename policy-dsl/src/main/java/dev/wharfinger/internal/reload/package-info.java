/** What serves while policies change: the state of their files, and sets that are in use. */
@NullMarked
package dev.wharfinger.internal.reload;

import org.jspecify.annotations.NullMarked;
