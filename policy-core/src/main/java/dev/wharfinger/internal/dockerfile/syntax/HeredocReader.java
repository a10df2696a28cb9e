package dev.wharfinger.internal.dockerfile.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads the heredocs that a line opens. */
final class HeredocReader {
  private final LineCursor lines;
  private final Problems problems;

  HeredocReader(LineCursor lines, Problems problems) {
    this.lines = lines;
    this.problems = problems;
  }

  /** The texts that follow a line, in the order of the words that open them. */
  List<Heredoc> read(TracedText line) {
    if (!line.text().contains("<<")) {
      return List.of();
    }
    List<Heredoc> heredocs = new ArrayList<>();
    for (Token word : ShellWords.raw(line)) {
      HeredocOpening.of(word.text()).ifPresent(opening -> heredocs.add(read(word, opening)));
    }
    return List.copyOf(heredocs);
  }

  private Heredoc read(Token word, HeredocOpening opening) {
    String file = lines.file();
    int start = lines.next();
    while (lines.advance()) {
      int first = lines.start();
      while (opening.chomp() && first < lines.end() && file.charAt(first) == '\t') {
        first++;
      }
      String name = opening.name();
      if (lines.end() - first == name.length() && file.startsWith(name, first)) {
        TracedText content = TracedText.piece(file, start, lines.start());
        return new Heredoc(word, opening, content, new Token(name, first, lines.end()));
      }
    }
    return unended(word, opening, start);
  }

  private Heredoc unended(Token word, HeredocOpening opening, int start) {
    int end = lines.file().length();
    Token none = new Token("", end, end);
    String message =
        "no line ends the text that this begins; a line `%s` must follow, with nothing around it"
            .formatted(new Token(opening.name(), start, start).shown());
    problems.error("dockerfile-heredoc", message, word);
    return new Heredoc(word, opening, TracedText.piece(lines.file(), start, end), none);
  }
}
