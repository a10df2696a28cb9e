/** Findings that somebody has accepted: where that is written, and which findings are meant. */
@NullMarked
package dev.wharfinger.internal.exception;

import org.jspecify.annotations.NullMarked;
