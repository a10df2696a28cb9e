package dev.wharfinger.internal.image.archive;

import dev.wharfinger.internal.image.document.Digest;
import dev.wharfinger.internal.image.stream.RefusedException;
import dev.wharfinger.internal.json.JsonDialect;
import dev.wharfinger.internal.json.JsonReader;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the JSON documents of an archive. What cannot be read is told, and empty. */
final class Documents {
  private final ArchiveFiles files;
  private final Consumer<ReadProblem> problems;

  /** A document with what its scalars mean. */
  record Read(RawNode root, Dialect dialect) {
    Optional<RawObject> object() {
      return RawObject.of(root, dialect);
    }
  }

  Documents(ArchiveFiles files, Consumer<ReadProblem> problems) {
    this.files = files;
    this.problems = problems;
  }

  /** Where the blob of a digest is. */
  static String blob(Digest digest) {
    return "blobs/" + digest.algorithm() + "/" + digest.encoded();
  }

  /** The same, telling others. */
  Documents telling(Consumer<ReadProblem> listener) {
    return new Documents(files, listener);
  }

  void tell(ReadProblem problem) {
    problems.accept(problem);
  }

  boolean has(String name) {
    return files.resolve(name).isPresent();
  }

  Optional<String> resolve(String name) {
    return files.resolve(name);
  }

  /** A blob, whose digest is verified. */
  Optional<Read> blob(Digest digest, String what) {
    return read(blob(digest), what, Optional.of(digest));
  }

  /** A file. */
  Optional<Read> read(String name, String what, Optional<Digest> digest) {
    try {
      Optional<byte[]> bytes = files.document(name);
      if (bytes.isEmpty()) {
        tell(Trouble.error("missing-blob", "the %s `%s` is missing".formatted(what, name)));
        return Optional.empty();
      }
      if (digest.isPresent() && !digest.get().isOf(bytes.get())) {
        tell(
            Trouble.error(
                "digest-mismatch",
                "the %s `%s` does not have the digest that it is named by".formatted(what, name)));
        return Optional.empty();
      }
      return parse(name, text(bytes.get()));
    } catch (RefusedException e) {
      tell(Trouble.error(e.code(), e.reason()));
    } catch (IOException e) {
      tell(Trouble.of("the %s `%s`".formatted(what, name), e));
    }
    return Optional.empty();
  }

  private static String text(byte[] bytes) throws RefusedException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RefusedException("not-text", "a document is not UTF-8");
    }
  }

  private Optional<Read> parse(String name, String text) {
    SourceText source = new SourceText(name, text);
    List<RawDocument> documents = new JsonReader(ReadLimits.DEFAULT).readFile(source);
    for (RawDocument document : documents) {
      for (ReadProblem problem : document.problems()) {
        tell(Trouble.error(problem.code(), "`%s`: %s".formatted(name, problem.message())));
      }
    }
    RawNode root = documents.size() == 1 ? documents.get(0).root() : null;
    if (root == null) {
      tell(Trouble.error("not-json", "`%s` is not one JSON document".formatted(name)));
      return Optional.empty();
    }
    return Optional.of(new Read(root, new JsonDialect(source)));
  }

  /** Puts the name of a document before what is wrong with it. */
  Consumer<ReadProblem> in(String name) {
    return problem ->
        tell(Trouble.error(problem.code(), "`%s`: %s".formatted(name, problem.message())));
  }
}
