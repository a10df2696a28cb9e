@NullMarked
package dev.wharfinger.internal.cel.regex;

import org.jspecify.annotations.NullMarked;
