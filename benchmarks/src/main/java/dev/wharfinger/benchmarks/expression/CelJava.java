package dev.wharfinger.benchmarks.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;

/** An expression as cel-java evaluates it over plain maps. */
final class CelJava {
  private static final String OBJECT = "object";

  private final CelRuntime.Program program;

  private CelJava(CelRuntime.Program program) {
    this.program = program;
  }

  /** The runtime that 0.14 still gives by default. */
  static CelJava legacy(String text) {
    return of(text, CelRuntimeFactory.legacyCelRuntimeBuilder().build());
  }

  /** The runtime that is recommended. */
  static CelJava planner(String text) {
    return of(text, CelRuntimeFactory.plannerRuntimeBuilder().build());
  }

  private static CelJava of(String text, CelRuntime runtime) {
    CelCompiler compiler =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar(OBJECT, MapType.create(SimpleType.STRING, SimpleType.DYN))
            .setResultType(SimpleType.BOOL)
            .build();
    try {
      CelAbstractSyntaxTree tree = compiler.compile(text).getAst();
      return new CelJava(runtime.createProgram(tree));
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException("cel-java does not compile `" + text + "`", e);
    }
  }

  /** The variables of an evaluation, made once for each document. */
  static Map<String, ?> variables(Map<?, ?> document) {
    return Map.of(OBJECT, document);
  }

  boolean holds(Map<String, ?> variables) {
    try {
      if (program.eval(variables) instanceof Boolean holds) {
        return holds;
      }
      throw new IllegalStateException("cel-java has no result");
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("cel-java cannot evaluate", e);
    }
  }
}
