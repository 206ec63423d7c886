package dev.webexplorer.cli.architecture.bad.agent;

import dev.webexplorer.datasets.QaPair;

record PeekingSolver(QaPair question) {
  String solve() {
    return question.answer();
  }
}
