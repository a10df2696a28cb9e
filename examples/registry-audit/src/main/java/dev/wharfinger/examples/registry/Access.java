package dev.wharfinger.examples.registry;

import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How to speak with a registry.
 *
 * @param user null to ask as nobody
 * @param password of the user; never printed
 * @param timeout for each exchange, to the last byte of the answer
 * @param mostBytes what an answer may have at most
 * @param trust whose certificates are believed; null for those that Java believes
 * @param plainText whether to speak without TLS, which only loopback is for
 */
public record Access(
    @Nullable String user,
    @Nullable String password,
    Duration timeout,
    long mostBytes,
    @Nullable SSLContext trust,
    boolean plainText) {
  private static final long FOUR_MEGABYTES = 4L << 20;

  /** As nobody, over TLS; manifests and configurations are small. */
  public static Access anonymous() {
    return new Access(null, null, Duration.ofSeconds(20), FOUR_MEGABYTES, null, false);
  }

  /** As a user with a password. */
  public Access as(String newUser, String newPassword) {
    return new Access(
        Objects.requireNonNull(newUser),
        Objects.requireNonNull(newPassword),
        timeout,
        mostBytes,
        trust,
        plainText);
  }

  /** With another time limit. */
  public Access within(Duration newTimeout) {
    return new Access(user, password, newTimeout, mostBytes, trust, plainText);
  }

  /** Believing the certificates that somebody else does. */
  public Access trusting(SSLContext newTrust) {
    return new Access(user, password, timeout, mostBytes, newTrust, plainText);
  }

  /** Without TLS, for registries on loopback. */
  public Access inPlainText() {
    return new Access(user, password, timeout, mostBytes, trust, true);
  }

  @Override
  public String toString() {
    return user == null ? "nobody" : user;
  }
}
