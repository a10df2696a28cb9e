/** What the statements of a Dockerfile mean, each by the customs of its instruction. */
@NullMarked
package dev.wharfinger.internal.dockerfile.instruction;

import org.jspecify.annotations.NullMarked;
