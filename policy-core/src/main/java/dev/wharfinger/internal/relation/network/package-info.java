/** Who reaches a workload: services, ways in from outside, and what network policies leave open. */
@NullMarked
package dev.wharfinger.internal.relation.network;

import org.jspecify.annotations.NullMarked;
