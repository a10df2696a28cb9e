package dev.wharfinger.internal.secret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds credentials in a text. Looks for all keywords in one pass, and only behind one of them for
 * the form of its kinds: so a text without any costs little, and time grows with the length.
 *
 * <pre>{@code
 * for (SecretFinding each : SecretScanner.standard().scan(text)) {
 *   System.out.println(each.title() + ": " + each.redacted());
 * }
 * }</pre>
 */
public final class SecretScanner {
  private final List<SecretKind> kinds;
  private final KeywordAutomaton automaton;
  private final List<Word> words;

  private SecretScanner(List<SecretKind> kinds) {
    this.kinds = kinds;
    Map<String, List<Integer>> byWord = new LinkedHashMap<>();
    for (int kind = 0; kind < kinds.size(); kind++) {
      for (String keyword : kinds.get(kind).keywords()) {
        byWord.computeIfAbsent(keyword, word -> new ArrayList<>()).add(kind);
      }
    }
    automaton = new KeywordAutomaton(List.copyOf(byWord.keySet()));
    words = byWord.entrySet().stream().map(Word::of).toList();
  }

  /** The scanner for all kinds that this library knows. */
  public static SecretScanner standard() {
    return Standard.SCANNER;
  }

  /**
   * The secrets of a text in their order, of which none overlap. Placeholders, references and what
   * vendors publish as examples are not among them. Ends after a thousand or so, as no more need to
   * be told of one text.
   */
  public List<SecretFinding> scan(CharSequence text) {
    Candidates candidates = new Candidates(kinds);
    Matching matching = new Matching(text, kinds);
    automaton.scan(
        text,
        (word, end) -> {
          int start = end - words.get(word).length();
          for (int kind : words.get(word).kinds()) {
            matching.at(kind, start, end).ifPresent(match -> candidates.add(kind, match));
          }
          return !candidates.areEnough();
        });
    return candidates.findings(text);
  }

  private record Word(int length, List<Integer> kinds) {
    private static Word of(Map.Entry<String, List<Integer>> entry) {
      return new Word(entry.getKey().length(), List.copyOf(entry.getValue()));
    }
  }

  /** Made when it is first asked for. */
  private static final class Standard {
    private static final SecretScanner SCANNER = new SecretScanner(SecretKinds.all());
  }
}
