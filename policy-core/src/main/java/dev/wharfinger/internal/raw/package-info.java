/** What a file says before anyone knows what it means: text, style and spans, no types. */
@NullMarked
package dev.wharfinger.internal.raw;

import org.jspecify.annotations.NullMarked;
