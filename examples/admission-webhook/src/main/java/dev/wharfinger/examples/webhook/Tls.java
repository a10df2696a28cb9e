package dev.wharfinger.examples.webhook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS with a key and a certificate as they lie in a Secret of type {@code kubernetes.io/tls}. */
final class Tls {
  private static final char[] NO_PASSWORD = {};

  private Tls() {}

  /**
   * Reads both as they lie in a folder.
   *
   * @throws SettingsException if they are not there, or not what they should be
   */
  static SSLContext of(Path folder) throws SettingsException {
    Path certificates = folder.resolve("tls.crt");
    Path key = folder.resolve("tls.key");
    for (Path file : List.of(certificates, key)) {
      if (!Files.isReadable(file)) {
        throw new SettingsException(
            Variable.TLS,
            "is `" + folder + "`, where no `" + file.getFileName() + "` can be read",
            "mount the secret with the certificate there, or name the folder that holds it");
      }
    }
    try {
      return of(certificates, key);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new SettingsException(
          Variable.TLS,
          "is `" + folder + "`, whose files cannot be used: " + e.getMessage(),
          "give the certificate and its key in PEM, the key as `BEGIN PRIVATE KEY` (PKCS #8)");
    }
  }

  /** What a client needs that trusts a certificate and no other. */
  static SSLContext trusting(Path certificates) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    for (Certificate certificate : certificates(certificates)) {
      store.setCertificateEntry("authority-" + store.size(), certificate);
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /**
   * Reads both.
   *
   * @param certificates PEM, that of the server first
   * @param key PEM, PKCS #8 without a password
   * @throws GeneralSecurityException if one of them is not what it should be
   */
  static SSLContext of(Path certificates, Path key) throws IOException, GeneralSecurityException {
    Certificate[] chain = certificates(certificates);
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    store.setKeyEntry(
        "server",
        privateKey(Files.readString(key), chain[0].getPublicKey().getAlgorithm()),
        NO_PASSWORD,
        chain);
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, NO_PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static Certificate[] certificates(Path file)
      throws IOException, GeneralSecurityException {
    Certificate[] certificates =
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))
            .toArray(new Certificate[0]);
    if (certificates.length == 0) {
      throw new GeneralSecurityException("`" + file + "` holds no certificate");
    }
    return certificates;
  }

  private static PrivateKey privateKey(String pem, String algorithm)
      throws GeneralSecurityException {
    String base64 = pem.replaceAll("-----[A-Z ]+-----", "");
    byte[] key = Base64.getMimeDecoder().decode(base64);
    return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(key));
  }
}
