package dev.wharfinger.compiler;

/** One runtime for all tests that do not close it, since starting one takes a second. */
final class SharedJavaScript {
  static final JavaScriptRuntime RUNTIME = JavaScriptRuntime.create();

  private SharedJavaScript() {}

  static PolicyCompiler compiler() {
    return PolicyCompiler.create().javaScript(RUNTIME);
  }
}
