/** From sources to policies and their problems: joins the stages file, check, run and example. */
@NullMarked
package dev.wharfinger.internal.policy;

import org.jspecify.annotations.NullMarked;
