/** What there is to know of policies before anything is judged. */
@NullMarked
package dev.wharfinger.examples.cli.library;

import org.jspecify.annotations.NullMarked;
