/** Policy files: their keys, parameters, messages and examples. */
@NullMarked
package dev.wharfinger.internal.policy;

import org.jspecify.annotations.NullMarked;
