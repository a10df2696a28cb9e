/** What follows from Dockerfiles: which stages make the image, and what it runs as. */
@NullMarked
package dev.wharfinger.internal.relation.docker;

import org.jspecify.annotations.NullMarked;
