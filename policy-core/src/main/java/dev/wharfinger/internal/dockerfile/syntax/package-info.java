/**
 * The text of a Dockerfile, cut into statements, words and heredocs; nothing is known of what
 * instructions mean.
 */
@NullMarked
package dev.wharfinger.internal.dockerfile.syntax;

import org.jspecify.annotations.NullMarked;
