package dev.wharfinger.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiVersionTest {

  /** Neighbours of the example order in the Kubernetes documentation of version priority. */
  @ParameterizedTest
  @CsvSource({
    "v10,v2",
    "v2,v1",
    "v1,v11beta2",
    "v11beta2,v10beta3",
    "v10beta3,v3beta1",
    "v3beta1,v12alpha1",
    "v12alpha1,v11alpha2",
    "v11alpha2,foo1",
    "v1,v99999999999",
  })
  void serverPrefersTheFirst(String preferred, String other) {
    assertThat(ApiVersion.preferred(preferred, other)).isEqualTo(preferred);
    assertThat(ApiVersion.preferred(other, preferred)).isEqualTo(preferred);
  }
}
