package dev.wharfinger.internal.secret;

import java.util.Base64;

/** A user and a password as HTTP takes them: joined by a colon, in base64 (RFC 7617). */
final class Login {
  private Login() {}

  /** Whether a text is that. */
  static boolean isOne(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return false; // some other word
    }
    boolean colon = false;
    for (byte each : bytes) {
      if (each >= 0 && each < ' ') {
        return false;
      }
      colon |= each == ':';
    }
    return colon;
  }
}
