/**
 * Signatures of images and of statements about them, verified once, when they are read, with what
 * the JDK has.
 *
 * <table>
 * <caption>What is checked, and what is not</caption>
 * <tr><th>fact</th><th>true</th><th>false</th><th>not checked</th></tr>
 * <tr><td>{@code signatureValid}</td>
 * <td>the key of the certificate, or one of the trusted keys, signed this payload; it is about the
 * image that was asked for, if one was</td>
 * <td>no such key did, or it is about another image</td>
 * <td>there is neither a certificate nor a trusted key, or only the digest of what an Ed25519 key
 * signed</td></tr>
 * <tr><td>{@code keyTrusted}</td>
 * <td>the key is a trusted one; or a trusted authority certified it (PKIX, for signing code), and
 * the promise of a trusted log says that it was used while the certificate was valid</td>
 * <td>it is none, nobody trusted certified it, or it was used too late</td>
 * <td>neither keys nor authorities were given, or no trusted log tells the time of signing</td></tr>
 * <tr><td>{@code identityMatched}</td>
 * <td>{@code keyTrusted}, and the certificate names a given identity and its issuer</td>
 * <td>it names others</td>
 * <td>a key signed, no identities were given, or the certificate is not known to be good</td></tr>
 * <tr><td>{@code tlogVerified}</td>
 * <td>a trusted log promised (SET) or proves (RFC 6962, with a signed checkpoint) that it has this
 * signature of this payload by this key; if there are both, both hold</td>
 * <td>a promise, proof or checkpoint does not hold, the log is not trusted, or its entry is of
 * something else</td>
 * <td>there is no entry, no key of a log was given, or the entry is of a kind that is not read</td></tr>
 * <tr><td>{@code timestampVerified}</td>
 * <td>never</td><td>never</td><td>always: timestamps by RFC 3161 are not read</td></tr>
 * </table>
 *
 * <p>Not checked at all: that the certificate is itself in a log (SCT), that an authority or log
 * was already or still in use at the time, whether a certificate was revoked, and what a log said
 * later. Nothing is fetched.
 */
@NullMarked
package dev.wharfinger.internal.signature;

import org.jspecify.annotations.NullMarked;
