/** The variables of a Dockerfile, and what instructions see of them. */
@NullMarked
package dev.wharfinger.internal.dockerfile.scope;

import org.jspecify.annotations.NullMarked;
