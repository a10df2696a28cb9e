/** The types that policies look at, and what is in them. */
@NullMarked
package dev.wharfinger.examples.cli.model;

import org.jspecify.annotations.NullMarked;
