/**
 * ValidatingAdmissionPolicies, as they are written for clusters: read, and checked by the types of
 * what they match.
 *
 * <p>{@link dev.wharfinger.internal.admissionpolicy.AdmissionManifestReader} reads the policies of
 * a file, {@link dev.wharfinger.internal.admissionpolicy.AdmissionPolicyChecker} checks one and
 * hands out what is to be planned.
 */
@NullMarked
package dev.wharfinger.internal.admissionpolicy;

import org.jspecify.annotations.NullMarked;
