package dev.wharfinger.admission;

/** Something that is no AdmissionReview with a request. */
final class MalformedReviewException extends Exception {
  private static final long serialVersionUID = 1;

  private final String uid;
  private final String apiVersion;

  /**
   * Creates the exception.
   *
   * @param uid of the request, as far as it could be read
   * @param apiVersion of the review, as far as it could be read
   */
  MalformedReviewException(String message, String uid, String apiVersion) {
    super(message);
    this.uid = uid;
    this.apiVersion = apiVersion;
  }

  String uid() {
    return uid;
  }

  String apiVersion() {
    return apiVersion;
  }
}
