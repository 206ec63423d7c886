package dev.webexplorer.browser;

import java.net.URI;
import java.util.List;

/** A web as it was recorded, in which one address may have given several pages over time. */
public interface RecordedWeb extends Web {

  /**
   * Returns what came of opening the address each time it was recorded, or once if it never was.
   */
  List<Page> states(URI url);
}
