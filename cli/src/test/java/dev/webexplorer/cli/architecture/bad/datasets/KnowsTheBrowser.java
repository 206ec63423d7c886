package dev.webexplorer.cli.architecture.bad.datasets;

import dev.webexplorer.cli.architecture.bad.browser.BadBrowser;

record KnowsTheBrowser(BadBrowser browser) {}
