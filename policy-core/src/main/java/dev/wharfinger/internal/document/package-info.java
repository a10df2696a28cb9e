/** Documents that are no resources of Kubernetes, told by what stands in them. */
@NullMarked
package dev.wharfinger.internal.document;

import org.jspecify.annotations.NullMarked;
