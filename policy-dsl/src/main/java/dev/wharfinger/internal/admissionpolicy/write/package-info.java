/**
 * Policies of ours as ValidatingAdmissionPolicies: what a typed expression asks of an object, said
 * in the CEL of a cluster, where nothing has a type and nothing absent has a meaning.
 *
 * <p>{@link dev.wharfinger.internal.admissionpolicy.write.PolicyWriter} writes one policy. {@link
 * dev.wharfinger.internal.admissionpolicy.write.Places} finds where in which kinds its subjects
 * are, {@link dev.wharfinger.internal.admissionpolicy.write.Translation} turns one expression into
 * another.
 */
@NullMarked
package dev.wharfinger.internal.admissionpolicy.write;

import org.jspecify.annotations.NullMarked;
