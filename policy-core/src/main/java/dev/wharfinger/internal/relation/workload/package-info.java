/** What a workload is as a whole, and the configuration that it refers to. */
@NullMarked
package dev.wharfinger.internal.relation.workload;

import org.jspecify.annotations.NullMarked;
