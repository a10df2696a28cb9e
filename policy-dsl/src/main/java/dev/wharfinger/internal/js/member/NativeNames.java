package dev.wharfinger.internal.js.member;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names that are JavaScript's own: a module can give them to nothing else, or should not. */
public final class NativeNames {
  /** Words that no name can be in strict code (ECMAScript 2023, sections 12.7.2 and 13.1.1). */
  private static final Set<String> WORDS =
      words(
          "arguments await break case catch class const continue debugger default delete do else"
              + " enum eval export extends false finally for function if implements import in"
              + " instanceof interface let new null package private protected public return static"
              + " super switch this throw true try typeof var void while with yield");

  private static final Set<String> GLOBALS =
      words(
          "Object Function Array String Number Boolean RegExp Math JSON NaN Infinity undefined isNaN"
              + " isFinite parseFloat parseInt encodeURI encodeURIComponent decodeURI"
              + " decodeURIComponent Error EvalError RangeError ReferenceError SyntaxError TypeError"
              + " URIError AggregateError Map Set WeakMap WeakSet Symbol Reflect Proxy Iterator"
              + " globalThis");

  private NativeNames() {}

  /** The words of the language, as {@code new}. */
  public static Set<String> words() {
    return WORDS;
  }

  /** What policies have of the global object: whatever else an engine has there is taken away. */
  public static Set<String> globals() {
    return GLOBALS;
  }

  private static Set<String> words(String text) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(text.split(" "))));
  }
}
