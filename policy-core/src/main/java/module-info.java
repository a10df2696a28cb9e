/** The typed model of containers, and the engine that judges resources by policies. */
@SuppressWarnings("module") // dsl, which some packages are exported to, is compiled later
module dev.wharfinger.policy.core {
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires org.snakeyaml.engine;
  requires re2j;

  exports dev.wharfinger;
  exports dev.wharfinger.admission;
  exports dev.wharfinger.report;
  exports dev.wharfinger.resource;
  exports dev.wharfinger.spi;
  exports dev.wharfinger.testing;
  exports dev.wharfinger.type;
  exports dev.wharfinger.internal.bind to
      dev.wharfinger.policy.dsl;
  exports dev.wharfinger.internal.defaults to
      dev.wharfinger.policy.dsl;
  exports dev.wharfinger.internal.engine to
      dev.wharfinger.policy.dsl;
  exports dev.wharfinger.internal.excerpt to
      dev.wharfinger.policy.dsl;
  exports dev.wharfinger.internal.fix to
      dev.wharfinger.policy.dsl;
  exports dev.wharfinger.internal.kubernetes to
      dev.wharfinger.policy.dsl;
  exports dev.wharfinger.internal.node to
      dev.wharfinger.policy.dsl;
  exports dev.wharfinger.internal.read to
      dev.wharfinger.policy.dsl;
  exports dev.wharfinger.internal.yaml to
      dev.wharfinger.policy.dsl;
  exports dev.wharfinger.internal.raw to
      dev.wharfinger.policy.dsl;
  exports dev.wharfinger.internal.scalar to
      dev.wharfinger.policy.dsl;
  exports dev.wharfinger.internal.secret to
      dev.wharfinger.policy.dsl;
  exports dev.wharfinger.internal.text to
      dev.wharfinger.policy.dsl;
  exports dev.wharfinger.internal.xml to
      dev.wharfinger.policy.dsl;
}
