package dev.wharfinger.spi;

import dev.wharfinger.type.ObjectType;
import java.util.List;

/** Compiles the policies that look at a type into one program, so that they can share work. */
@FunctionalInterface
public interface SubjectCompiler {

  /**
   * Compiles.
   *
   * @param subject the type of the subjects
   * @param policies the numbers of the policies that look at it, ascending
   */
  SubjectProgram compile(ObjectType subject, List<Integer> policies);
}
