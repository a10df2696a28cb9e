/** What CustomResourceDefinitions say: schemas, and the types that validations see. */
@NullMarked
package dev.wharfinger.internal.kubernetes;

import org.jspecify.annotations.NullMarked;
