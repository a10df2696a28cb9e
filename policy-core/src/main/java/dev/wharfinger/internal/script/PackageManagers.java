package dev.wharfinger.internal.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The package managers whose facts the resource {@code package-managers.tsv} holds. */
public final class PackageManagers {
  private static final String RESOURCE = "package-managers.tsv";
  private static final Pattern VERSION = Pattern.compile("(?<=[a-z])[0-9][0-9.]*$");
  private static final Map<String, PackageTool> ALL = read();

  private PackageManagers() {}

  /** All of them, in the order of the resource. */
  public static List<PackageTool> all() {
    return List.copyOf(ALL.values());
  }

  /**
   * The package manager of a name, as in {@code apt-get}; a version may follow the name, as in
   * {@code pip3.12}.
   */
  public static Optional<PackageTool> named(String program) {
    PackageTool exact = ALL.get(program);
    return Optional.ofNullable(
        exact == null ? ALL.get(VERSION.matcher(program).replaceFirst("")) : exact);
  }

  private static Map<String, PackageTool> read() {
    Map<String, PackageTool> all = new LinkedHashMap<>();
    try (InputStream stream = PackageManagers.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("the resource `" + RESOURCE + "` is missing");
      }
      new String(stream.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(row -> all.put(row[0], packageManager(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static PackageTool packageManager(String[] row) {
    return new PackageTool(
        row[0],
        words(row[1]),
        words(row[2]),
        words(row[3]),
        words(row[4]),
        words(row[5]),
        words(row[6]),
        Set.copyOf(words(row[7])),
        words(row[8]).stream().map(command -> List.of(command.split("\\+", -1))).toList(),
        folders(words(row[9])),
        row[10],
        row[11]);
  }

  /** Each as it is written; one in a home also in that of the administrator, who builds. */
  private static List<String> folders(List<String> written) {
    List<String> folders = new ArrayList<>();
    for (String folder : written) {
      folders.add(folder);
      if (folder.startsWith("~")) {
        folders.add("/root" + folder.substring(1));
      }
    }
    return List.copyOf(folders);
  }

  private static List<String> words(String column) {
    return column.isEmpty() ? List.of() : List.of(column.split(" ", -1));
  }
}
