package dev.wharfinger.internal.js.module;

import dev.wharfinger.internal.policy.file.Folder;
import dev.wharfinger.internal.policy.file.PolicyText;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder whose modules a policy may import. What is outside of it cannot be reached, by no path
 * and no link.
 */
record ModuleFolder(Folder folder) {

  /**
   * The path below the folder that an import leads to.
   *
   * @param importer the path of the module that imports; empty for the policy's own
   * @param name what is imported, as {@code ./lib/names.mjs}
   */
  String resolve(String importer, String name) throws RefusedException {
    if (!name.startsWith("./") && !name.startsWith("../")) {
      throw new RefusedException(
          "import-outside",
          "`" + name + "` is not a path",
          "policies import modules of their folder only, as `./names.mjs`");
    }
    if (!name.endsWith(PolicyText.MODULE)) {
      throw new RefusedException(
          "unknown-module", "`" + name + "` is no module", "the names of modules end in `.mjs`");
    }
    try {
      Path from = importer.isEmpty() ? folder.file() : folder.root().resolve(importer);
      Path target = from.resolveSibling(name).toAbsolutePath().normalize();
      Path root = folder.root().toAbsolutePath().normalize();
      if (!target.startsWith(root)) {
        throw outside(name);
      }
      if (!Files.isRegularFile(target)) {
        throw new RefusedException(
            "unknown-module", "there is no module `" + name + "`", "paths begin at this file");
      }
      if (!target.toRealPath().startsWith(root.toRealPath())) {
        throw outside(name);
      }
      return root.relativize(target).toString().replace('\\', '/');
    } catch (InvalidPathException | IOException e) {
      throw new RefusedException("unknown-module", "`" + name + "` cannot be read", null);
    }
  }

  private static RefusedException outside(String name) {
    return new RefusedException(
        "import-outside",
        "`" + name + "` is outside of the folder of the policies",
        "move the module into the folder");
  }

  /** Whether a path is that of the policy's own module. */
  boolean isMain(String path) {
    Path main = folder.file().toAbsolutePath().normalize();
    return folder.root().toAbsolutePath().normalize().resolve(path).equals(main);
  }

  /** The text of a module. */
  SourceText read(String path) throws RefusedException {
    Path file = folder.root().resolve(path);
    try {
      return new SourceText(
          file.toString().replace('\\', '/'), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new RefusedException("unreadable-file", "`" + path + "` cannot be read", null);
    }
  }

  /** An import that leads nowhere, or where it may not. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;
    private final String code;
    private final @Nullable String help;

    RefusedException(String code, String message, @Nullable String help) {
      super(message);
      this.code = code;
      this.help = help;
    }

    String code() {
      return code;
    }

    @Nullable String help() {
      return help;
    }
  }
}
