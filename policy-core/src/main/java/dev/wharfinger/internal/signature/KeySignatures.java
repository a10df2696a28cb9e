package dev.wharfinger.internal.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Signatures of bytes by keys: ECDSA and RSA (PKCS #1 v1.5) with SHA-2, and Ed25519. An RSA key of
 * less than 2048 or more than 8192 bits signs nothing.
 */
final class KeySignatures {
  private static final int SHORTEST_RSA = 2048;

  /** Longer ones are made to keep others busy. */
  private static final int LONGEST_RSA = 8192;

  private static final int LONGEST_EXPONENT = 64;
  private static final int P384 = 384;
  private static final int P521 = 521;

  private KeySignatures() {}

  /**
   * Whether a key has signed a message. The hash is that of the length of the key, or SHA-256,
   * which cosign used for all keys.
   */
  static boolean signed(PublicKey key, Bytes message, Bytes signature) {
    if (key instanceof EdECPublicKey) {
      return signed("Ed25519", key, message, signature);
    }
    return hashes(key).stream()
        .anyMatch(hash -> signedDigest(key, hash, hash.hash(message), signature));
  }

  /** Whether a key signs digests, and not only what these are of. */
  static boolean signsDigests(PublicKey key) {
    return key instanceof ECPublicKey || key instanceof RSAPublicKey;
  }

  /** Whether a key has signed the message that a digest is of. */
  static boolean signedDigest(PublicKey key, HashAlgorithm hash, Bytes digest, Bytes signature) {
    if (digest.length() != hash.length()) {
      return false;
    }
    return key instanceof RSAPublicKey rsa
        ? signedByRsa(rsa, hash, digest, signature)
        : key instanceof ECPublicKey && signed("NONEwithECDSA", key, digest, signature);
  }

  private static Set<HashAlgorithm> hashes(PublicKey key) {
    Set<HashAlgorithm> hashes = new LinkedHashSet<>();
    if (key instanceof ECPublicKey curve) {
      int size = curve.getParams().getOrder().bitLength();
      if (size == P384) {
        hashes.add(HashAlgorithm.SHA384);
      } else if (size == P521) {
        hashes.add(HashAlgorithm.SHA512);
      }
    }
    hashes.add(HashAlgorithm.SHA256);
    return hashes;
  }

  private static boolean signed(String algorithm, PublicKey key, Bytes message, Bytes signature) {
    try {
      Signature verifier = Signature.getInstance(algorithm);
      verifier.initVerify(key);
      verifier.update(message.array());
      return verifier.verify(signature.array());
    } catch (GeneralSecurityException e) {
      return false; // bytes that are no signature of this kind
    }
  }

  /**
   * The JDK verifies RSA signatures of messages only. The padding is built and compared as a whole
   * (RFC 8017, section 8.2.2), so nothing in it is left to be forged.
   */
  private static boolean signedByRsa(
      RSAPublicKey key, HashAlgorithm hash, Bytes digest, Bytes signature) {
    BigInteger modulus = key.getModulus();
    int length = (modulus.bitLength() + Byte.SIZE - 1) / Byte.SIZE;
    BigInteger number = new BigInteger(1, signature.array());
    if (modulus.bitLength() < SHORTEST_RSA
        || modulus.bitLength() > LONGEST_RSA
        || key.getPublicExponent().bitLength() > LONGEST_EXPONENT
        || signature.length() != length
        || number.compareTo(modulus) >= 0) {
      return false;
    }
    BigInteger expected = new BigInteger(1, padded(hash.digestInfo(digest), length));
    return number.modPow(key.getPublicExponent(), modulus).equals(expected);
  }

  private static byte[] padded(byte[] digestInfo, int length) {
    byte[] padded = new byte[length];
    int start = length - digestInfo.length;
    Arrays.fill(padded, 2, start - 1, (byte) 0xff);
    padded[1] = 1;
    System.arraycopy(digestInfo, 0, padded, start, digestInfo.length);
    return padded;
  }
}
