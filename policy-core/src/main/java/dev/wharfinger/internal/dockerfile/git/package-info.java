/** References to git repositories, as BuildKit takes them from ADD and from build contexts. */
@NullMarked
package dev.wharfinger.internal.dockerfile.git;

import org.jspecify.annotations.NullMarked;
