/** Where a command runs: its streams, and the terminal that people look at. */
@NullMarked
package dev.wharfinger.examples.cli.shell;

import org.jspecify.annotations.NullMarked;
