package dev.wharfinger.internal.fix;

import dev.wharfinger.Fix;
import dev.wharfinger.Location;
import dev.wharfinger.TextEdit;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawDocument.Syntax;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.spi.ProposedFix;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fix as edits of the text, which are found when they are asked for. */
public final class WrittenFix implements Fix {
  private final ProposedFix proposed;

  /** Threads may race to set this; they find the same. */
  private volatile @Nullable Written written;

  /** The fix that a policy proposes. */
  public WrittenFix(ProposedFix proposed) {
    this.proposed = proposed;
  }

  @Override
  public String description() {
    return proposed.description();
  }

  @Override
  public List<TextEdit> edits() {
    return written().edits();
  }

  @Override
  public String patch() {
    return written().patch();
  }

  private Written written() {
    Written known = written;
    if (known == null) {
      known = Written.of(proposed);
      written = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WrittenFix fix
        && description().equals(fix.description())
        && written().equals(fix.written());
  }

  @Override
  public int hashCode() {
    return Objects.hash(description(), written());
  }

  @Override
  public String toString() {
    return description();
  }

  /** What is found. */
  private record Written(List<TextEdit> edits, String patch) {
    private static final Written NOTHING = new Written(List.of(), "[]");

    static Written of(ProposedFix proposed) {
      Optional<Changes> changes = Changes.of(proposed.edits());
      if (changes.isEmpty()) {
        return NOTHING;
      }
      RawDocument document = changes.get().document();
      if (document.syntax() == Syntax.OBJECT) {
        return new Written(List.of(), JsonPatch.of(changes.get())); // which has no text
      }
      List<Cut> cuts = cuts(changes.get(), document);
      List<TextEdit> edits = edits(cuts, document.source());
      if (edits.isEmpty() || document.syntax() == Syntax.DOCKERFILE) {
        return new Written(edits, "[]");
      }
      return new Written(edits, JsonPatch.of(changes.get()));
    }

    private static List<Cut> cuts(Changes changes, RawDocument document) {
      return switch (document.syntax()) {
        case YAML, CORE_YAML, JSON -> TextEdits.of(changes, document);
        case DOCKERFILE -> DockerfileEdits.of(changes, document);
        case COMPOSE, IMAGE, OBJECT -> List.of();
      };
    }

    private static List<TextEdit> edits(List<Cut> cuts, SourceText source) {
      List<Cut> sorted = cuts.stream().sorted(Comparator.comparingInt(Cut::start)).toList();
      for (int i = 1; i < sorted.size(); i++) {
        if (sorted.get(i).start() < sorted.get(i - 1).end()) {
          return List.of();
        }
      }
      return sorted.stream().map(cut -> edit(cut, source)).toList();
    }

    private static TextEdit edit(Cut cut, SourceText source) {
      Location location =
          new Location(
              source.name(),
              source.line(cut.start()),
              source.column(cut.start()),
              source.line(cut.end()),
              source.column(cut.end()),
              "");
      return new TextEdit(location, cut.start(), cut.end(), cut.text());
    }
  }
}
