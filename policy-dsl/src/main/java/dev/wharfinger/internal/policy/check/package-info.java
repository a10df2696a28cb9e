/** Policy files to checked policies: parameters bound, every expression typed. */
@NullMarked
package dev.wharfinger.internal.policy.check;

import org.jspecify.annotations.NullMarked;
