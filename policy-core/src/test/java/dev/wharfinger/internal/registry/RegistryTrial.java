package dev.wharfinger.internal.registry;

import dev.wharfinger.internal.document.DocumentForm;
import dev.wharfinger.internal.json.JsonDialect;
import dev.wharfinger.internal.json.JsonReader;
import dev.wharfinger.internal.raw.PlainValues;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One document, which is written with single quotes for double ones. */
record RegistryTrial(RawObject document, List<ReadProblem> problems) {

  static RegistryTrial of(String json) {
    SourceText source = new SourceText("test.json", json.replace('\'', '"'));
    RawNode root = new JsonReader(ReadLimits.DEFAULT).readFile(source).get(0).root();
    return new RegistryTrial(
        RawObject.of(Objects.requireNonNull(root), new JsonDialect(source)).orElseThrow(),
        new ArrayList<>());
  }

  /** The names of the forms that claim the document. */
  List<String> forms() {
    return claiming().stream().map(DocumentForm::name).toList();
  }

  /** The facts as plain values, without the document's own words. */
  Map<?, ?> facts() {
    RawMapping tree = claiming().get(0).tree(document, problems::add);
    Map<?, ?> facts =
        (Map<?, ?>)
            Objects.requireNonNull(new PlainValues(document.dialect(), problem -> {}).value(tree));
    facts.remove("distribution");
    facts.remove("harbor");
    return facts;
  }

  private List<DocumentForm> claiming() {
    return RegistryForms.all().stream().filter(form -> form.isOne(document)).toList();
  }
}
