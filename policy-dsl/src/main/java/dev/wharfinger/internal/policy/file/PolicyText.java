package dev.wharfinger.internal.policy.file;

import dev.wharfinger.Severity;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of one policy, and what a profile says of it.
 *
 * @param folderOrNull where its file is, so that its id must be the name of the file; null for a
 *     text that was given
 * @param named whether somebody asked for this policy and not for any that fit a pattern
 * @param params the values that profiles give to its parameters, later ones win
 * @param severity what a profile makes of its severity
 */
public record PolicyText(
    SourceText source,
    @Nullable Folder folderOrNull,
    boolean named,
    List<ParamValue> params,
    Optional<Severity> severity) {
  public static final String YAML = ".yaml";
  public static final String MODULE = ".mjs";

  private static final Pattern ENDING = Pattern.compile("\\.(yaml|yml|mjs)$");

  public static PolicyText given(SourceText source) {
    return new PolicyText(source, null, true, List.of(), Optional.empty());
  }

  public static PolicyText file(SourceText source, Folder folder) {
    return new PolicyText(source, folder, true, List.of(), Optional.empty());
  }

  /** Whether it comes from a file. */
  boolean file() {
    return folderOrNull != null;
  }

  /** Where its file is; empty for a text that was given. */
  public Optional<Folder> folder() {
    return Optional.ofNullable(folderOrNull);
  }

  /** The same, whether or not somebody asked for it by name. */
  public PolicyText chosen(boolean byName) {
    return new PolicyText(source, folderOrNull, byName, params, severity);
  }

  /** The same, with further values of parameters. */
  public PolicyText with(List<ParamValue> further) {
    List<ParamValue> all = new ArrayList<>(params);
    all.addAll(further);
    return new PolicyText(source, folderOrNull, named, List.copyOf(all), severity);
  }

  /** The same, with another severity. */
  public PolicyText with(Severity other) {
    return new PolicyText(source, folderOrNull, named, params, Optional.of(other));
  }

  /** Whether it is a module of JavaScript, and else YAML. */
  public boolean isModule() {
    return ending().equals(MODULE);
  }

  /** How the name of the file ends. */
  String ending() {
    return source.name().endsWith(MODULE) ? MODULE : YAML;
  }

  /** The name of the file without directories and ending: the id that it should have. */
  public String stem() {
    String name = source.name().substring(source.name().lastIndexOf('/') + 1);
    return ENDING.matcher(name).replaceFirst("");
  }
}
