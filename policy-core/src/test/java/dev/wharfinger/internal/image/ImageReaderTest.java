package dev.wharfinger.internal.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.image.ImageFolder.Blob;
import dev.wharfinger.internal.image.tar.TarBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageReaderTest {
  private static final Blob BASE =
      ImageFolder.gzipped(
          new TarBytes()
              .directory("etc/", 0755)
              .file(
                  "etc/passwd",
                  0644,
                  """
                  root:x:0:0:root:/root:/bin/sh
                  app:x:10:10::/app:/bin/false
                  toor:x:0:0::/:/bin/sh
                  """)
              .file("etc/shadow", 0640, "root::19000:0:99999:7:::\napp:!:19000::::::\n")
              .file("etc/group", 0644, "root:x:0:\nstaff:x:50:app,other\n")
              .symlink("etc/os-release", "../usr/lib/os-release")
              .file("usr/lib/os-release", 0644, "ID=test\nVERSION=\"1 \\\"x\\\"\"\n")
              .file("usr/bin/passwd", 04755, "x")
              .hardlink("usr/bin/passwd2", 04755, "usr/bin/passwd")
              .directory("tmp", 01777)
              .directory("open", 0777)
              .file("var/lib/dpkg/status", 0644, "Package: x\n")
              .file("old/inner", 0644, "1"));
  private static final Blob SECRET =
      ImageFolder.gzipped(
          new TarBytes()
              .file("app/key.pem", 0600, "private")
              .file("app/token", 0600, "private")
              .file("old", 0644, "a file now"));
  private static final Blob LAST =
      ImageFolder.gzipped(
          new TarBytes().file("app/.wh.token", 0, "").file("usr/bin/passwd", 0755, "x"));

  @TempDir Path directory;

  @Test
  void filesAreFoundInTheirLayersWhetherOrNotTheyAreLeft() throws IOException {
    Images images =
        Images.read(new ImageFolder().image("shop", "{}", BASE, SECRET, LAST).folder(directory));
    assertThat(images.problems()).isEmpty();
    assertThat(images.where("isSetuid"))
        .containsExactly("/usr/bin/passwd replaced 1", "/usr/bin/passwd2 present 1");
    assertThat(images.each("image.File", "path", "state"))
        .contains(
            "/app/key.pem present",
            "/app/token deleted",
            "/old/inner deleted",
            "/old present",
            "/usr/bin/passwd replaced",
            "/usr/bin/passwd present");
    assertThat(images.where("isWorldWritable")).containsExactly("/open present 1");
    assertThat(images.say("image.Image", "files").get(0))
        .contains("/app/key.pem")
        .doesNotContain("/app/token")
        .doesNotContain("...");
    assertThat(images.each("image.Layer", "createdBy"))
        .containsExactly("step 1", "step 2", "step 3");
  }

  @Test
  void secretsAreFoundInTheirLayersAlsoWhereALayerDeletesThem()
      throws IOException, NoSuchAlgorithmException {
    String key = privateKey();
    Blob added =
        ImageFolder.gzipped(
            new TarBytes()
                .file("bin/tool", 04755, "x")
                .file("app/left.pem", 0600, key)
                .file("app/gone.pem", 0600, key)
                .file("app/page.txt", 0600, "no secret")
                .file("usr/share/doc/example.pem", 0600, key));
    Blob after = ImageFolder.gzipped(new TarBytes().file("app/.wh.gone.pem", 0, ""));
    Path folder = new ImageFolder().image("shop", "{}", BASE, added, after).folder(directory);
    Images images = Images.read(folder);
    assertThat(images.problems()).isEmpty();
    assertThat(images.where("isSetuid")).contains("/bin/tool present 2");
    assertThat(images.where(Images::hasSecret))
        .containsExactly("/app/left.pem present 2", "/app/gone.pem deleted 2");
    assertThat(images.each("image.FoundSecret", "kind", "redacted"))
        .hasSize(2)
        .allMatch(words -> words.contains("private-key"))
        .noneMatch(words -> words.contains(key.substring(40, 60)));
  }

  private static String privateKey() throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
    String kind = "PRIVATE" + " KEY-----\n";
    return "-----BEGIN "
        + kind
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
        + "\n-----END "
        + kind;
  }

  @Test
  void whatKnownFilesSayIsTold() throws IOException {
    Images images =
        Images.read(new ImageFolder().image("shop", "{}", BASE, SECRET).folder(directory));
    assertThat(images.say("image.Image", "users")).containsExactly("root app toor");
    assertThat(images.say("image.Image", "groups")).containsExactly("root staff");
    assertThat(images.each("image.Group", "name", "members"))
        .containsExactly("root ?", "staff app other");
    assertThat(images.each("image.Password", "name", "password"))
        .containsExactly("root empty", "app locked");
    assertThat(images.say("image.Image", "release")).containsExactly("{ID=test, VERSION=1 \"x\"}");
    assertThat(images.each("image.Content", "packageDatabase")).contains("dpkg");
    assertThat(images.each("image.Image", "names", "config")).hasSize(1);
  }

  @Test
  void noUserIsTheAdministratorAndANameMayBe() throws IOException {
    assertThat(user("{}")).isEqualTo(" true");
    assertThat(user("null")).isEqualTo(" true");
    assertThat(user("{\"User\": \"0:10\"}")).isEqualTo("0:10 true");
    assertThat(user("{\"User\": \"toor\"}")).isEqualTo("toor true");
    assertThat(user("{\"User\": \"app:0\"}")).isEqualTo("app:0 false");
    assertThat(user("{\"User\": \"1000\"}")).isEqualTo("1000 false");
    assertThat(user("{\"User\": \"nobody\"}")).isEqualTo("nobody ?");
  }

  private String user(String execution) throws IOException {
    Path folder = Files.createTempDirectory(directory, "user");
    Images images = Images.read(new ImageFolder().image("shop", execution, BASE).folder(folder));
    return images.say("image.Image", "user").get(0)
        + " "
        + images.say("image.Image", "runsAsRoot").get(0);
  }

  @Test
  void aTarFileIsReadAsTheFolderIs() throws IOException {
    ImageFolder image = new ImageFolder().image("shop", "{}", BASE, SECRET, LAST);
    Path folder = image.folder(directory.resolve("folder"));
    Path tar = Files.write(directory.resolve("i.tar"), image.tar().done());
    Path gzip = Files.write(directory.resolve("i.tar.gz"), ImageFolder.gzip(image.tar().done()));
    String[] fields = {"path", "mode", "size", "state", "target"};
    assertThat(Images.read(tar).each("image.File", fields))
        .isEqualTo(Images.read(folder).each("image.File", fields))
        .isEqualTo(Images.read(gzip).each("image.File", fields))
        .hasSize(16);
    assertThat(ImageReader.isImage(folder)).isTrue();
    assertThat(ImageReader.isImage(tar)).isTrue();
    assertThat(ImageReader.isImage(gzip)).isTrue();
    assertThat(ImageReader.isImage(directory)).isFalse();
  }

  @Test
  void whatDockerSavesIsReadInTheOldFormAndInTheNew() throws IOException {
    ImageFolder old = new ImageFolder().saved("shop:1", "{\"User\": \"app\"}", BASE, SECRET);
    Images images = Images.read(Files.write(directory.resolve("old.tar"), old.tar().done()));
    assertThat(images.problems()).isEmpty();
    assertThat(images.each("image.Image", "names", "digest")).containsExactly("shop:1 ?");
    assertThat(images.say("image.Image", "runsAsRoot")).containsExactly("false");
    assertThat(images.where("isSetuid")).hasSize(2);
    ImageFolder both =
        new ImageFolder()
            .image("registry.example/shop:2", "{}", BASE)
            .with("repositories", "{}".getBytes(UTF_8));
    String config =
        both.files().keySet().stream()
            .filter(name -> new String(both.files().get(name), UTF_8).contains("\"rootfs\""))
            .findFirst()
            .orElseThrow();
    both.with(
        "manifest.json",
        "[{\"Config\": \"%s\", \"RepoTags\": [\"shop:2\"], \"Layers\": []}]"
            .formatted(config)
            .getBytes(UTF_8));
    images = Images.read(Files.write(directory.resolve("new.tar"), both.tar().done()));
    assertThat(images.problems()).isEmpty();
    assertThat(images.each("image.Image", "names"))
        .containsExactly("shop:2 registry.example/shop:2");
  }

  @Test
  void layersOfDockerMayBeLinks() throws IOException {
    ImageFolder image = new ImageFolder().saved("shop:1", "{}", BASE);
    String layer =
        image.files().keySet().stream()
            .filter(n -> n.endsWith("layer.tar"))
            .findFirst()
            .orElseThrow();
    byte[] content = requireNonNull(image.files().get(layer));
    image.files().remove(layer);
    byte[] tar =
        image
            .tar()
            .file("other/layer.tar", 0644, content)
            .symlink(layer, "../other/layer.tar")
            .done();
    Images images = Images.read(Files.write(directory.resolve("old.tar"), tar));
    assertThat(images.problems()).isEmpty();
    assertThat(images.where("isSetuid")).hasSize(2);
  }

  @Test
  void eachPlatformOfAnIndexIsAnImage() throws IOException {
    ImageFolder layout =
        new ImageFolder()
            .image("a", "amd64", "{}", BASE)
            .image("a", "arm64", "{}", BASE, SECRET)
            .nested("shop:3");
    Images images = Images.read(layout.folder(directory));
    assertThat(images.problems()).isEmpty();
    assertThat(images.each("image.Image", "names")).containsExactly("shop:3", "shop:3");
    assertThat(images.each("image.Platform", "architecture")).containsExactly("amd64", "arm64");
  }

  @Test
  void otherTarFilesAreNoImages() throws IOException {
    byte[] chart = ImageFolder.gzip(new TarBytes().file("chart/Chart.yaml", 0644, "a: b").done());
    Images images = Images.read(Files.write(directory.resolve("chart.tgz"), chart));
    assertThat(images.problems()).containsExactly("not-an-image this is no archive of images");
    assertThat(images.failed()).isFalse();
  }
}
