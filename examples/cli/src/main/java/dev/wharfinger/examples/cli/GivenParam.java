package dev.wharfinger.examples.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A value that the command line gives to a parameter of a policy.
 *
 * @param value read as YAML, as in a policy file, so that lists can be given
 */
record GivenParam(String policy, String name, Object value) {

  /** Reads {@code id.name=value}. */
  static final class Converter implements ITypeConverter<GivenParam> {
    private static final Pattern SYNTAX =
        Pattern.compile("([^.=]+)\\.([^.=]+)=(.+)", Pattern.DOTALL);

    @Override
    public GivenParam convert(String text) {
      Matcher matcher = SYNTAX.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException(
            "`" + text + "` is not of the form `policy-id.name=value`");
      }
      return new GivenParam(matcher.group(1), matcher.group(2), value(matcher.group(3)));
    }

    private static Object value(String text) {
      try {
        LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
        Object value = new Load(settings).loadFromString(text);
        if (value != null) {
          return value;
        }
      } catch (YamlEngineException e) {
        throw new TypeConversionException(
            "the value `" + text + "` is not YAML; put it in quotes for the shell and for YAML");
      }
      throw new TypeConversionException("the value `" + text + "` is nothing");
    }
  }
}
