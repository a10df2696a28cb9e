/** What becomes of files when findings are fixed: written, or shown as a diff. */
@NullMarked
package dev.wharfinger.examples.cli.fix;

import org.jspecify.annotations.NullMarked;
