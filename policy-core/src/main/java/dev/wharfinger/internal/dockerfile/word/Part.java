package dev.wharfinger.internal.dockerfile.word;

import java.util.List;

/** A part of a word. */
sealed interface Part {

  /** Puts what this part stands for behind the parts before it. */
  void appendTo(WordBuilder builder, Evaluation evaluation) throws WordException;

  /** Characters for which white space ends a word. */
  record Plain(String text) implements Part {
    @Override
    public void appendTo(WordBuilder builder, Evaluation evaluation) throws WordException {
      builder.addSplit(new Expanded.Known(text));
    }
  }

  /** Characters that are escaped. */
  record Escaped(String text) implements Part {
    @Override
    public void appendTo(WordBuilder builder, Evaluation evaluation) throws WordException {
      builder.addWhole(new Expanded.Known(text));
    }
  }

  /** What stands between quotes. */
  record Quoted(List<Part> parts) implements Part {
    @Override
    public void appendTo(WordBuilder builder, Evaluation evaluation) throws WordException {
      builder.addWhole(evaluation.expand(parts));
    }
  }

  /**
   * A use of a variable.
   *
   * @param start the offset in the file
   * @param end the offset behind it
   */
  record Reference(String name, Operation operation, int start, int end) implements Part {
    @Override
    public void appendTo(WordBuilder builder, Evaluation evaluation) throws WordException {
      builder.addSplit(evaluation.expand(this));
    }
  }
}
