package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.SourceText;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with one file. */
public record Problems(SourceText source, Consumer<PolicyProblem> sink) {

  public void error(String code, String message, @Nullable String help, RawNode at) {
    error(code, message, help, at.start(), at.end());
  }

  /** Tells an error in a range of the file. */
  public void error(String code, String message, @Nullable String help, int start, int end) {
    sink.accept(new PolicyProblem(source, code, false, message, help, start, end));
  }

  public void warning(String code, String message, @Nullable String help, RawNode at) {
    warning(code, message, help, at.start(), at.end());
  }

  /** Tells a warning about a range of the file. */
  public void warning(String code, String message, @Nullable String help, int start, int end) {
    sink.accept(new PolicyProblem(source, code, true, message, help, start, end));
  }
}
