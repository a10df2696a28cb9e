package dev.wharfinger.internal.yaml;

/** Whose reading of YAML syntax is followed where the versions of YAML part. */
public enum YamlVersion {
  /** YAML 1.1 as the libraries of the Kubernetes API server read it. */
  CLUSTER,
  /** YAML 1.2. */
  CORE
}
