package dev.webexplorer.browser.local;

import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.local.GivenLinks.Wanted;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/** What a page says, with its links resolved, in the form in which it is kept. */
sealed interface PageBody {

  /** Returns the page as Markdown, with its links. */
  PageMarkdown.Written written(String text);

  int linkCount();

  /** Writes all but the text. */
  void write(DataOutput out) throws IOException;

  /** Adds all but the text. */
  void addTo(PageDigest digest);

  /**
   * Plain text and where its links stand: the Markdown is made when it is asked for.
   *
   * @param others pages that are linked to but not mentioned
   */
  record Anchored(List<Mention> mentions, List<Wanted> others) implements PageBody {
    static final byte KIND = 0;

    @Override
    public PageMarkdown.Written written(String text) {
      return PageMarkdown.of(text, TextBlocks.of(text), mentions, others);
    }

    @Override
    public int linkCount() {
      return mentions.size() + others.size();
    }

    @Override
    public void write(DataOutput out) throws IOException {
      out.writeByte(KIND);
      out.writeVInt(mentions.size());
      int at = 0;
      for (Mention mention : mentions) {
        out.writeVInt(mention.start() - at);
        out.writeVInt(mention.end() - mention.start());
        out.writeString(mention.url());
        at = mention.end();
      }
      out.writeVInt(others.size());
      for (Wanted other : others) {
        out.writeString(other.title());
        out.writeString(other.url());
      }
    }

    static Anchored read(DataInput in) throws IOException {
      List<Mention> mentions = new ArrayList<>();
      int at = 0;
      for (int left = in.readVInt(); left > 0; left--) {
        int start = at + in.readVInt();
        at = start + in.readVInt();
        mentions.add(new Mention(start, at, in.readString()));
      }
      List<Wanted> others = new ArrayList<>();
      for (int left = in.readVInt(); left > 0; left--) {
        others.add(new Wanted(in.readString(), in.readString()));
      }
      return new Anchored(mentions, others);
    }

    @Override
    public void addTo(PageDigest digest) {
      digest.add("anchored").add(mentions.size());
      for (Mention mention : mentions) {
        digest.add(mention.start()).add(mention.end()).add(mention.url());
      }
      for (Wanted other : others) {
        digest.add(other.title()).add(other.url());
      }
    }
  }

  /** Markdown that came as it is. */
  record Given(String markdown, List<Link> links) implements PageBody {
    static final byte KIND = 1;

    @Override
    public PageMarkdown.Written written(String text) {
      return new PageMarkdown.Written(markdown, links);
    }

    @Override
    public int linkCount() {
      return links.size();
    }

    @Override
    public void write(DataOutput out) throws IOException {
      out.writeByte(KIND);
      out.writeString(markdown);
      writeLinks(links, out);
    }

    static Given read(DataInput in) throws IOException {
      return new Given(in.readString(), readLinks(in));
    }

    @Override
    public void addTo(PageDigest digest) {
      digest.add("given").add(markdown).add(links);
    }
  }

  static PageBody read(DataInput in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case Anchored.KIND -> Anchored.read(in);
      case Given.KIND -> Given.read(in);
      default -> throw new IOException("the index is damaged: body of kind " + kind);
    };
  }

  static void writeLinks(List<Link> links, DataOutput out) throws IOException {
    out.writeVInt(links.size());
    for (Link link : links) {
      out.writeString(link.text());
      out.writeString(link.url().toString());
    }
  }

  static List<Link> readLinks(DataInput in) throws IOException {
    List<Link> links = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      links.add(new Link(in.readString(), URI.create(in.readString())));
    }
    return links;
  }
}
