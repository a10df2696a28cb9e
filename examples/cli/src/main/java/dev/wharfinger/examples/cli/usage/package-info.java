/** What users may write, and how they are told what is wrong with it. */
@NullMarked
package dev.wharfinger.examples.cli.usage;

import org.jspecify.annotations.NullMarked;
