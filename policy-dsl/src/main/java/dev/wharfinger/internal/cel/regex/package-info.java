/** Regular expressions of RE2: the cheap ones found out, the dangerous ones refused. */
@NullMarked
package dev.wharfinger.internal.cel.regex;

import org.jspecify.annotations.NullMarked;
