/** What messages have in common. */
@NullMarked
package dev.wharfinger.internal.text;

import org.jspecify.annotations.NullMarked;
