/** A validating admission webhook: policies behind the HTTPS server of the JDK. */
@NullMarked
package dev.wharfinger.examples.webhook;

import org.jspecify.annotations.NullMarked;
