/** An operator, or whatever else has a Kubernetes client and judges what that gives it. */
@NullMarked
package dev.wharfinger.examples.clients;

import org.jspecify.annotations.NullMarked;
