package dev.wharfinger.compiler;

import dev.wharfinger.Outcome;
import dev.wharfinger.internal.policy.PolicyReading.Selected;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.Declaration;
import dev.wharfinger.internal.policy.file.Example;
import dev.wharfinger.internal.policy.file.ParamType;
import dev.wharfinger.internal.policy.file.ParamValue;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.internal.policy.file.Written;
import dev.wharfinger.internal.policy.run.FixText;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes the policies that were read. */
record Descriptions(SourceText source) {

  static PolicyDescription of(Selected selected) {
    Declaration declaration = selected.policy().declaration();
    return new Descriptions(declaration.source()).describe(selected, declaration);
  }

  private PolicyDescription describe(Selected selected, Declaration declaration) {
    return new PolicyDescription(
        declaration.about(selected.severity()),
        declaration.header().status(),
        declaration.header().since(),
        declaration.view(),
        declaration.operations().stream().sorted().toList(),
        declaration.params().stream().map(param -> param(param, selected.given())).toList(),
        selected.policy() instanceof PolicyFile file ? expressions(file) : null,
        declaration.examples().stream().map(this::example).toList(),
        source.text());
  }

  private PolicyDescription.Param param(Declaration.Param param, List<ParamValue> values) {
    RawNode byDefault = param.defaultValue();
    return new PolicyDescription.Param(
        param.name().value(),
        param.type().text(),
        param.type() instanceof ParamType.OneOf choice ? choice.values() : List.of(),
        param.description(),
        byDefault == null ? null : Written.value(source, byDefault),
        given(param.name().value(), values));
  }

  private static @Nullable String given(String name, List<ParamValue> values) {
    String last = null;
    for (ParamValue value : values) {
      if (value instanceof ParamValue.Written written && written.name().equals(name)) {
        last = Written.value(written.source(), written.value());
      }
    }
    return last;
  }

  private PolicyDescription.Expressions expressions(PolicyFile file) {
    PolicyFile.Body body = file.body();
    Code each = body.each();
    return new PolicyDescription.Expressions(
        named(body.conditions()),
        named(body.variables()),
        each == null ? "" : each.text(),
        body.expression().text(),
        body.at().stream().map(Code::text).toList(),
        body.message().value(),
        fix(body.fix()),
        file.root().entries().stream()
            .filter(entry -> entry.key() instanceof RawScalar key && key.value().equals("fix"))
            .map(RawMapping.Entry::value)
            .map(fix -> Written.value(source, fix))
            .findFirst()
            .orElse(""));
  }

  private String fix(PolicyFile.Fix fix) {
    Code when = fix.when();
    String edits = new FixText(source, List.of()).of(fix.edits());
    return when == null ? edits : edits + ", where `" + when.text().strip() + "`";
  }

  private static Map<String, String> named(List<PolicyFile.Named> expressions) {
    Map<String, String> texts = new LinkedHashMap<>();
    expressions.forEach(named -> texts.put(named.name().value(), named.expression().text()));
    return texts;
  }

  private PolicyDescription.Example example(Example example) {
    Map<String, String> params = new LinkedHashMap<>();
    example.params().forEach((name, value) -> params.put(name, Written.value(source, value)));
    Outcome outcome =
        switch (example.expectation()) {
          case COMPLIANT -> Outcome.PASS;
          case VIOLATING -> Outcome.FAIL;
          case UNKNOWN -> Outcome.UNKNOWN;
        };
    return new PolicyDescription.Example(
        outcome,
        example.given().stream().map(this::given).toList(),
        params,
        Written.text(source, example.node()));
  }

  private PolicyDescription.Given given(RawNode node) {
    return new PolicyDescription.Given(Written.text(source, node), node instanceof RawScalar);
  }
}
