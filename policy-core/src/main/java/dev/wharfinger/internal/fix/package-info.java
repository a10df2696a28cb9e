/** Changes of resources as edits of the text that they were read from. */
@NullMarked
package dev.wharfinger.internal.fix;

import org.jspecify.annotations.NullMarked;
