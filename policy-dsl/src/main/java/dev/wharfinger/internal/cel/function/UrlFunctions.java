package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.STRING;
import static dev.wharfinger.type.Scalar.URL;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.NamedFormat;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Url;
import java.util.List;

/** URLs and their parts, as the API server has them ({@code pkg/cel/library/urls.go}). */
final class UrlFunctions {
  private UrlFunctions() {}

  static List<Function> all() {
    return List.of(
        Overload.global("url", List.of(STRING), URL, "The URL or absolute path of a text.")
            .does(String.class, UrlFunctions::url),
        Overload.global(
                "isURL", List.of(STRING), BOOL, "Whether a text is a URL or an absolute path.")
            .does(String.class, text -> NamedFormat.URI.validate(text).isEmpty()),
        part("getScheme", STRING, "The scheme, as `https`; empty if there is none.", Url::scheme),
        part("getHost", STRING, "The host with its port; empty if there is none.", Url::host),
        part("getHostname", STRING, "The host alone; empty if there is none.", Url::hostname),
        part("getPort", STRING, "The port; empty if there is none.", Url::port),
        part(
            "getEscapedPath",
            STRING,
            "The path, with percent signs where characters may not stand as they are.",
            Url::escapedPath),
        part(
            "getQuery",
            new MapType(STRING, new ListType(STRING)),
            "The values of each key of the query.",
            Url::query));
  }

  private static Function part(String name, Type result, String doc, Overload.Unary<Url> body) {
    return Overload.on(URL, name, List.of(), result, doc).does(Url.class, body);
  }

  private static Object url(String text) {
    return Url.tryParse(text)
        .<Object>map(url -> url)
        .orElseGet(
            () ->
                new Fault(
                    "not-a-url", "`" + text + "` is not a URL as `https://example.com/path`"));
  }
}
