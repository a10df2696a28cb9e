/** An application that is a Java module. */
module dev.wharfinger.examples.modular {
  requires static org.jspecify;
  requires dev.wharfinger.policy.stdlib;
}
