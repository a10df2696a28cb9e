/** The file {@code wharfinger.yaml}, which says what options would say every time. */
@NullMarked
package dev.wharfinger.examples.cli.config;

import org.jspecify.annotations.NullMarked;
