package dev.wharfinger.internal.engine;

import dev.wharfinger.spi.SubjectCompiler;
import java.util.List;

/** Policies of one kind, numbered one after the other. */
public interface PolicyGroup extends SubjectCompiler {

  /** What the engine has to know of each, in the order of their numbers. */
  List<PlannedPolicy> planned();
}
