/**
 * What the API machinery does besides types: the schemas of CustomResourceDefinitions, label
 * selectors.
 */
@NullMarked
package dev.wharfinger.internal.kubernetes;

import org.jspecify.annotations.NullMarked;
