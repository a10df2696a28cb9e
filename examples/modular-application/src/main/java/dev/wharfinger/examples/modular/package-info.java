/** Policies in an application that is a Java module. */
@NullMarked
package dev.wharfinger.examples.modular;

import org.jspecify.annotations.NullMarked;
