package dev.wharfinger.internal.image.stream;

import java.io.IOException;

/** Ends the reading of content that is malformed, exceeds a limit, or would do harm elsewhere. */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1;

  private final String code;
  private final String reason;

  /**
   * Creates the exception.
   *
   * @param message in the form of a problem's message
   */
  public RefusedException(String code, String message) {
    super(message);
    this.code = code;
    this.reason = message;
  }

  /** The code of the problem to tell. */
  public String code() {
    return code;
  }

  /** The message, which there always is. */
  public String reason() {
    return reason;
  }

  /** A problem of an exceeded limit. */
  public static RefusedException limit(String code, String message, String limit) {
    return new RefusedException(code, message + "; the limit is set by `" + limit + "`");
  }
}
