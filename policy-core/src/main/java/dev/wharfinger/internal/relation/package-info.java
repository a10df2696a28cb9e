/** What is derived from several places of a resource, or from several resources. */
@NullMarked
package dev.wharfinger.internal.relation;

import org.jspecify.annotations.NullMarked;
