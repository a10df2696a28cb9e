/**
 * Validations of custom resources: the expressions under {@code x-kubernetes-validations} in the
 * schemas of CustomResourceDefinitions.
 */
@NullMarked
package dev.wharfinger.internal.customresource;

import org.jspecify.annotations.NullMarked;
