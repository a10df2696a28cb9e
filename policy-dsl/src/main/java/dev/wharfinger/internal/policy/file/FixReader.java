package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.policy.file.PolicyFile.Edit;
import dev.wharfinger.internal.policy.file.PolicyFile.Fix;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.spi.Edit.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the fix of a policy, with its edits in the order set, remove, append, replace. */
record FixReader(Problems problems) {
  Fix read(RawMapping mapping) {
    Keys keys = Keys.of(mapping, PolicyFormat.FIX_KEYS, problems);
    List<Edit> edits = new ArrayList<>();
    values(keys, Kind.SET, edits);
    for (RawScalar path : keys.texts("remove")) {
      edits.add(new Edit(Kind.REMOVE, Code.of(path), null));
    }
    values(keys, Kind.APPEND, edits);
    values(keys, Kind.REPLACE, edits);
    return new Fix(keys.text(PolicyFormat.WHEN).map(Code::of).orElse(null), edits);
  }

  private void values(Keys keys, Kind kind, List<Edit> edits) {
    keys.mapping(PolicyFormat.word(kind))
        .ifPresent(
            paths ->
                Keys.ofNames(paths, problems)
                    .entries()
                    .values()
                    .forEach(
                        entry ->
                            edits.add(
                                new Edit(
                                    kind,
                                    Code.of((RawScalar) entry.key().target()),
                                    entry.value().target()))));
  }
}
