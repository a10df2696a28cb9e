/** What options say of policies. */
@NullMarked
package dev.wharfinger.examples.cli.given;

import org.jspecify.annotations.NullMarked;
