package dev.wharfinger.site;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes HTML of the Markdown of a page: headings get anchors, and links lead within the site. */
final class HtmlBody {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(TABLES)
          .attributeProviderFactory(context -> new Anchors())
          .build();

  private HtmlBody() {}

  static String of(Page page) {
    Node document = PARSER.parse(page.markdown());
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            link.setDestination(page.links().apply(link.getDestination()));
            visitChildren(link);
          }

          @Override
          public void visit(HtmlBlock block) {
            if (block.getLiteral().startsWith("<!--")) {
              block.unlink();
            }
          }
        });
    // a table that is too wide is moved by itself, not with the page
    return RENDERER
        .render(document)
        .replace("<table>", "<div class=\"wide\"><table>")
        .replace("</table>", "</table></div>");
  }

  /**
   * Gives headings the names that links know them by on other sites that show Markdown, and cells
   * the headers of their columns, which narrow screens show beside them.
   */
  private static final class Anchors implements AttributeProvider {
    private final Map<String, Integer> seen = new HashMap<>();

    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
      if (node instanceof Heading heading) {
        String name = name(heading);
        int before = seen.merge(name, 1, Integer::sum) - 1;
        attributes.put("id", before == 0 ? name : name + "-" + before);
      } else if (node instanceof TableCell cell && !cell.isHeader() && cell.getPrevious() != null) {
        attributes.put("data-label", words(header(cell)));
      }
    }

    private static Node header(TableCell cell) {
      Node header = cell.getParent().getParent().getParent().getFirstChild().getFirstChild();
      Node found = header.getFirstChild();
      for (Node left = cell.getPrevious(); left != null; left = left.getPrevious()) {
        found = found.getNext();
      }
      return found;
    }

    private static String name(Heading heading) {
      return words(heading)
          .toLowerCase(Locale.ROOT)
          .replaceAll("[^\\p{L}\\p{N}_ -]", "")
          .replace(' ', '-');
    }

    private static String words(Node node) {
      StringBuilder words = new StringBuilder();
      node.accept(
          new AbstractVisitor() {
            @Override
            public void visit(Text text) {
              words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
              words.append(code.getLiteral());
            }
          });
      return words.toString();
    }
  }
}
