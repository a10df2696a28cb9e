package dev.wharfinger.internal.cel.random;

import com.google.common.primitives.UnsignedLong;
import com.google.protobuf.ByteString;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeType;
import dev.cel.common.values.CelByteString;
import dev.cel.common.values.NullValue;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import dev.wharfinger.type.Uint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two runtimes of cel-java, as {@code ConformanceTest} of that project sets them up. A null is
 * given as their own null: with Java's, the planner fails at every access.
 */
enum CelJava {
  PLANNER(CelRuntimeFactory.plannerRuntimeBuilder()),
  LEGACY(CelRuntimeFactory.legacyCelRuntimeBuilder());

  @SuppressWarnings("ImmutableEnumChecker") // has no method that changes it
  private final CelRuntime runtime;

  CelJava(CelRuntimeBuilder builder) {
    this.runtime =
        builder
            .setOptions(Compiler.OPTIONS)
            .addLibraries(
                CelExtensions.optional(),
                CelExtensions.strings(),
                CelExtensions.math(),
                CelExtensions.encoders(Compiler.OPTIONS),
                CelExtensions.sets(Compiler.OPTIONS),
                CelExtensions.lists(),
                CelExtensions.regex(),
                CelExtensions.comprehensions())
            .build();
  }

  /** What this runtime makes of an expression. */
  Answer eval(Compiled compiled, Map<String, @Nullable Object> document) {
    if (compiled.tree() == null) {
      return new Answer.Refused(compiled.problem());
    }
    try {
      Object result = runtime.createProgram(compiled.tree()).eval(Map.of("d", given(document)));
      return new Answer.Value(taken(result));
    } catch (CelEvaluationException | RuntimeException e) {
      return new Answer.Failed(String.valueOf(e.getMessage()));
    }
  }

  /** What the compiler, which both share, makes of an expression. */
  static Compiled compile(String expression) {
    try {
      return new Compiled(Compiler.COMPILER.compile(expression).getAst(), "");
    } catch (CelValidationException e) {
      return new Compiled(null, String.valueOf(e.getMessage()));
    }
  }

  /**
   * An expression that was compiled.
   *
   * @param tree null if it is refused
   */
  record Compiled(@Nullable CelAbstractSyntaxTree tree, String problem) {}

  private static Object given(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> entries = new LinkedHashMap<>();
      map.forEach((key, entry) -> entries.put(key, given(entry)));
      return entries;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(CelJava::given).toList();
    }
    if (value instanceof Uint number) {
      return UnsignedLong.fromLongBits(number.bits());
    }
    return value == null ? NullValue.NULL_VALUE : value;
  }

  private static @Nullable Object taken(@Nullable Object result) {
    if (result instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
      map.forEach((key, value) -> entries.put(taken(key), taken(value)));
      return entries;
    }
    if (result instanceof List<?> list) {
      List<@Nullable Object> elements = new ArrayList<>();
      list.forEach(element -> elements.add(taken(element)));
      return elements;
    }
    if (result instanceof Optional<?> optional) {
      return optional.map(content -> new Answer.Content(taken(content)));
    }
    if (result instanceof UnsignedLong number) {
      return new Uint(number.longValue());
    }
    if (result instanceof CelByteString bytes) {
      return bytes.toByteArray();
    }
    if (result instanceof ByteString bytes) {
      return bytes.toByteArray();
    }
    if (result instanceof TypeType type) {
      return new Answer.TypeName(type.containingTypeName());
    }
    if (result instanceof CelType type) {
      return new Answer.TypeName(type.name());
    }
    return result instanceof NullValue || result instanceof com.google.protobuf.NullValue
        ? null
        : result;
  }

  /** Apart, since the constants of the enumeration need the options. */
  private static final class Compiler {
    static final CelOptions OPTIONS =
        CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .enableOptionalSyntax(true)
            .enableQuotedIdentifierSyntax(true)
            .build();

    static final CelCompiler COMPILER =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(
                CelExtensions.optional(),
                CelExtensions.bindings(),
                CelExtensions.strings(),
                CelExtensions.math(),
                CelExtensions.encoders(OPTIONS),
                CelExtensions.sets(OPTIONS),
                CelExtensions.lists(),
                CelExtensions.regex(),
                CelExtensions.comprehensions())
            .addVar("d", SimpleType.DYN)
            .build();
  }
}
