package dev.wharfinger.internal.image.archive;

import dev.wharfinger.internal.image.stream.RefusedException;
import dev.wharfinger.internal.raw.ReadProblem;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** What is told of a part of an archive that is not as it should be. */
public final class Trouble {
  private Trouble() {}

  /** Why something was not read, in the form of a problem. */
  public static ReadProblem of(String where, IOException exception) {
    if (exception instanceof RefusedException refused) {
      return error(refused.code(), where + ": " + refused.reason());
    }
    if (exception instanceof EOFException) {
      return error("truncated", where + ": it ends before it is complete");
    }
    if (exception instanceof ZipException) {
      return error("gzip", where + ": it is not what gzip writes");
    }
    return error("unreadable-file", where + ": it cannot be read");
  }

  public static ReadProblem error(String code, String message) {
    return ReadProblem.error(code, message, 0, 0);
  }

  public static ReadProblem note(String code, String message) {
    return ReadProblem.note(code, message, 0, 0);
  }
}
