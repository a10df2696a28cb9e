package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.eval.NoValue;
import dev.wharfinger.internal.policy.check.FrameLayout;
import dev.wharfinger.resource.Node;
import dev.wharfinger.resource.Place;
import dev.wharfinger.spi.Verdicts;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges one element after another, until no steps are left: that is told once and not of each. */
record ElementWalk(PolicyProgram program, Frame frame, Node subject, Verdicts verdicts) {

  /** Judges the elements of a list, or the entries of a map; no elements, nothing to judge. */
  void walk(@Nullable Object elements) {
    frame.set(FrameLayout.ELEMENTS, elements);
    if (elements instanceof List<?> list) {
      list(list);
    } else if (elements instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (!frame.isExhausted()) {
          judge(entry.getKey(), entry.getValue());
        }
      }
    } else if (NoValue.is(elements)) {
      program.noElements(frame, elements, subject, verdicts);
    } else {
      Fault fault = new Fault("not-a-list", "`each` does not yield a list or map");
      program.undecided(fault, Place.of(subject), List.of(), verdicts);
    }
  }

  private void list(List<?> list) {
    boolean allComply = true;
    for (int i = 0; i < list.size() && !frame.isExhausted(); i++) {
      allComply &= judge((long) i, list.get(i));
    }
    if (allComply && list instanceof OpenList open) {
      program.undecided(new Unknown(open.reason()), Place.of(subject), List.of(), verdicts);
    }
  }

  private boolean judge(@Nullable Object key, @Nullable Object value) {
    frame.set(FrameLayout.ITEM, value);
    frame.set(FrameLayout.INDEX_OR_KEY, key);
    program.forgetElement(frame);
    return program.judge(frame, verdicts);
  }
}
