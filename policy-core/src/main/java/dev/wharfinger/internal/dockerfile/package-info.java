/**
 * Dockerfiles, as BuildKit reads them: statements ({@code syntax}), what they mean ({@code
 * instruction}), and both for a whole file.
 */
@NullMarked
package dev.wharfinger.internal.dockerfile;

import org.jspecify.annotations.NullMarked;
