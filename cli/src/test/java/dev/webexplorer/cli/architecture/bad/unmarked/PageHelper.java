package dev.webexplorer.cli.architecture.bad.unmarked;

import org.assertj.core.api.AbstractAssert;

/** In a package without a package-info, by a name that says nothing, on a library without room. */
final class PageHelper {
  AbstractAssert<?, ?> check(AbstractAssert<?, ?> page) {
    return page.isNotNull();
  }
}
