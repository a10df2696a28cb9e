/** Dockerfiles as raw trees, of the shape that {@code docker.types} describes. */
@NullMarked
package dev.wharfinger.internal.dockerfile.tree;

import org.jspecify.annotations.NullMarked;
