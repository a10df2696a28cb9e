/** Which findings are accepted: by exceptions, and by a baseline. */
@NullMarked
package dev.wharfinger.examples.cli.accept;

import org.jspecify.annotations.NullMarked;
