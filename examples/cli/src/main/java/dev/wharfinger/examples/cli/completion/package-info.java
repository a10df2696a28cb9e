/** What shells complete when somebody types a command. */
@NullMarked
package dev.wharfinger.examples.cli.completion;

import org.jspecify.annotations.NullMarked;
