/** In-toto statements and what is stated, with or without the envelope of their signatures. */
@NullMarked
package dev.wharfinger.internal.supplychain.attestation;

import org.jspecify.annotations.NullMarked;
