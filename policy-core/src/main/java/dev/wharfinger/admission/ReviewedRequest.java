package dev.wharfinger.admission;

import dev.wharfinger.AdmissionRequest;

/**
 * A request, and what its answer has to say.
 *
 * @param uid what identifies it
 */
record ReviewedRequest(String uid, AdmissionRequest request) {}
