package dev.wharfinger.benchmarks.summary;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What the numbers were measured on. */
final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final String MODEL = "model name";

  private Machine() {}

  /** The JDK, the processors and the memory, in one line. */
  static String describe() {
    int processors = Runtime.getRuntime().availableProcessors();
    String memory =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            ? ", %d GiB".formatted(Math.round(system.getTotalMemorySize() / (double) (1L << 30)))
            : "";
    return "JDK %s, %d × %s%s"
        .formatted(Runtime.version(), processors, model().orElse("processors"), memory);
  }

  private static Optional<String> model() {
    if (!Files.isReadable(PROCESSORS)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith(MODEL))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("the processors cannot be told", e);
    }
  }
}
