package dev.wharfinger.internal.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read, in words for users. */
final class Causes {
  private Causes() {}

  static String of(IOException exception) {
    if (exception instanceof NoSuchFileException) {
      return "it does not exist";
    }
    if (exception instanceof AccessDeniedException) {
      return "access is denied";
    }
    String reason =
        exception instanceof FileSystemException file ? file.getReason() : exception.getMessage();
    return reason == null ? "reading failed" : reason;
  }
}
