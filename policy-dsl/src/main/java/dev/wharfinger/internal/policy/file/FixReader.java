package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.policy.file.PolicyFile.Edit;
import dev.wharfinger.internal.policy.file.PolicyFile.EditKind;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.ArrayList;
import java.util.List;

/** Reads the fix of a policy: edits, in the order set, remove, append, replace. */
record FixReader(Problems problems) {
  List<Edit> read(RawMapping mapping) {
    Keys keys = Keys.of(mapping, PolicyFormat.EDITS, problems);
    List<Edit> edits = new ArrayList<>();
    values(keys, EditKind.SET, edits);
    for (RawScalar path : keys.texts("remove")) {
      edits.add(new Edit(EditKind.REMOVE, Code.of(path), null));
    }
    values(keys, EditKind.APPEND, edits);
    values(keys, EditKind.REPLACE, edits);
    return edits;
  }

  private void values(Keys keys, EditKind kind, List<Edit> edits) {
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
