package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.policy.file.Declaration.Param;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the parameters that a policy declares. */
record ParamReader(Problems problems) {

  List<Param> read(RawMapping mapping) {
    Keys names = Keys.ofNames(mapping, problems);
    List<Param> params = new ArrayList<>();
    names
        .entries()
        .forEach(
            (name, entry) -> {
              RawScalar key = (RawScalar) entry.key().target();
              names.mapping(name).map(body -> param(key, body)).ifPresent(params::add);
            });
    return params;
  }

  private Param param(RawScalar name, RawMapping body) {
    Keys keys = Keys.of(body, PolicyFormat.PARAM_KEYS, problems);
    keys.require("type", "write `type: ` and one of " + Quoted.list(PolicyFormat.PARAM_TYPES));
    ParamType type =
        keys.text("type").flatMap(text -> type(text, keys)).orElseGet(ParamType.Faulty::new);
    return new Param(
        name, type, keys.node("default").orElse(null), keys.textOrEmpty("description").strip());
  }

  private Optional<ParamType> type(RawScalar text, Keys keys) {
    if (text.value().equals(PolicyFormat.ENUM)) {
      keys.require(
          PolicyFormat.PARAM_VALUES,
          "write the values that may be given, as `values: [allow, deny]`");
      List<String> values =
          keys.texts(PolicyFormat.PARAM_VALUES).stream().map(RawScalar::value).toList();
      return Optional.of(new ParamType.OneOf(PolicyFormat.ENUM, values));
    }
    Optional<ParamType> type = ParamType.parse(text.value());
    if (type.isEmpty()) {
      problems.error(
          "unknown-param-type",
          "there is no type of parameters `" + text.value() + "`",
          NearestName.help(text.value(), PolicyFormat.PARAM_TYPES)
              .orElse("the types are " + Quoted.list(PolicyFormat.PARAM_TYPES)),
          text);
    }
    return type;
  }
}
