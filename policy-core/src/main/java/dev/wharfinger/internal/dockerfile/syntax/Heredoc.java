package dev.wharfinger.internal.dockerfile.syntax;

import java.util.List;

/**
 * A text that stands in the file behind the instruction that uses it.
 *
 * @param word the word that opens it, such as {@code 3<<-"EOF"}
 * @param opening what that word says
 * @param content the lines of the text, with their line ends as they are
 * @param terminator the word that ends it; empty, at the end of the file, if it is missing
 */
public record Heredoc(Token word, HeredocOpening opening, TracedText content, Token terminator) {

  public String name() {
    return opening.name();
  }

  /** The text as it is used: without the tabs before each line, if the word says so. */
  public TracedText data() {
    if (!opening.chomp()) {
      return content;
    }
    TracedText.Builder data = new TracedText.Builder();
    int next;
    for (int start = 0; start < content.length(); start = next) {
      next = Math.min(content.find('\n', start) + 1, content.length());
      int text = start;
      while (text < next && content.charAt(text) == '\t') {
        text++;
      }
      data.add(content, text, next);
    }
    return data.build(content.start());
  }

  /** Whether the file ends before the text begins. */
  private boolean isMissing() {
    return content.isEmpty() && terminator.text().isEmpty();
  }

  /**
   * What a shell is given for a line and its heredocs (BuildKit's dispatchRun). A heredoc that is
   * all of the line is the script itself; else the texts follow the line, as they do in the file.
   */
  public static TracedText script(TracedText line, List<Heredoc> heredocs) {
    if (heredocs.isEmpty()) {
      return line;
    }
    if (HeredocOpening.of(line.text()).isPresent()) {
      return heredocs.get(0).data();
    }
    TracedText.Builder script = new TracedText.Builder();
    script.add(line, 0, line.length());
    for (Heredoc heredoc : heredocs) {
      TracedText content = heredoc.content();
      if (heredoc.isMissing()) {
        break;
      }
      script.add('\n', content.start() - 1);
      script.add(content, 0, content.length());
      Token end = heredoc.terminator();
      for (int i = 0; i < end.text().length(); i++) {
        script.add(end.text().charAt(i), end.start() + i);
      }
    }
    return script.build(line.start());
  }
}
