package dev.wharfinger.internal.secret;

import com.google.re2j.Pattern;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A pattern that is compiled when it is first needed; most never are. */
final class Lazy implements Supplier<Pattern> {
  private final String text;
  private volatile @Nullable Pattern compiled;

  Lazy(String text) {
    this.text = text;
  }

  @Override
  public Pattern get() {
    Pattern pattern = compiled;
    if (pattern == null) {
      pattern = Pattern.compile(text);
      compiled = pattern;
    }
    return pattern;
  }
}
