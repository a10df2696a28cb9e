/**
 * Schema data made into types: a document of the Kubernetes API or a table generated from one, and
 * what no document says: the meaning of absence, the values of enumerations, common types, removed
 * versions.
 */
@NullMarked
package dev.wharfinger.internal.catalog;

import org.jspecify.annotations.NullMarked;
