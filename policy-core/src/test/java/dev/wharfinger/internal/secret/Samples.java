package dev.wharfinger.internal.secret;

import java.util.Random;

/** Texts that look like credentials, made when the tests run, so that no file holds one. */
final class Samples {
  static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  static final String DIGITS = "0123456789";
  static final String HEXADECIMAL = "0123456789abcdef";

  private Samples() {}

  /** Characters drawn from some, the same in each run. */
  static String random(String characters, int length) {
    Random random = new Random(length);
    StringBuilder text = new StringBuilder(length);
    while (text.length() < length) {
      text.append(characters.charAt(random.nextInt(characters.length())));
    }
    return text.toString();
  }

  /** A token of GitHub's form, whose checksum is right. */
  static String github(String prefix) {
    String entropy = random(LETTERS + DIGITS, 30);
    return prefix + "_" + entropy + Checksum.base62(Checksum.crc(entropy));
  }

  /** The same, with a checksum that is wrong. */
  static String notOfGithub(String prefix) {
    String token = github(prefix);
    char last = token.charAt(token.length() - 1);
    return token.substring(0, token.length() - 1) + (last == 'a' ? 'b' : 'a');
  }
}
