/** Judges what lies in a registry: a read-only client, and what it feeds to policies. */
@NullMarked
package dev.wharfinger.examples.registry;

import org.jspecify.annotations.NullMarked;
