package dev.wharfinger.examples.cli.given;

import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A value that the command line gives to a parameter of a policy.
 *
 * @param value read as YAML, as in a policy file, so that lists can be given
 */
public record GivenParam(String policy, String name, Object value) {
  private static final Pattern SYNTAX = Pattern.compile("([^.=]+)\\.([^.=]+)=(.+)", Pattern.DOTALL);

  /** Reads {@code id.name=value}. */
  public static GivenParam parse(String text) throws UsageException {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw new UsageException(Names.quoted(text) + " is not of the form `policy-id.name=value`");
    }
    return new GivenParam(matcher.group(1), matcher.group(2), value(matcher.group(3)));
  }

  private static Object value(String text) throws UsageException {
    try {
      LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
      Object value = new Load(settings).loadFromString(text);
      if (value != null) {
        return value;
      }
    } catch (YamlEngineException e) {
      throw new UsageException(
          "the value " + Names.quoted(text) + " is not YAML",
          "put it in quotes for the shell and for YAML");
    }
    throw new UsageException("the value " + Names.quoted(text) + " is nothing");
  }
}
