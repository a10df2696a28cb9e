/** Writes a {@link dev.wharfinger.Report} for people and for programs. */
@NullMarked
package dev.wharfinger.report;

import org.jspecify.annotations.NullMarked;
