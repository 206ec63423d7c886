package dev.webexplorer.agent.protocol;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What was found in an output so far, and what it comes to. */
final class Heard {
  private final Toolset tools;
  private final Complaints complaints;
  private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);
  private final CallCheck check;
  private final List<String> thinking = new ArrayList<>();
  private final Remainder rest = new Remainder();
  private final List<Call> calls = new ArrayList<>();
  private final Set<Call> written = new HashSet<>();
  private final List<String> answers = new ArrayList<>();

  Heard(Toolset tools, CallStyle style) {
    this.tools = tools;
    this.complaints = new Complaints(tools, style);
    this.check = new CallCheck(tools, style, repairs);
  }

  void thinking(String text) {
    if (!text.isBlank()) {
      thinking.add(text.strip());
    }
  }

  void prose(String text, boolean calling) {
    if (calling) {
      ProseCalls.read(tools, text, rest).forEach(this::add);
    } else {
      rest.add(text);
    }
  }

  /** A call in its tags. */
  void call(Written written) {
    rest.call(true);
    add(written);
  }

  private void add(Written found) {
    Call call = check.check("", found);
    if (written.add(call)) {
      calls.add(call);
    } else {
      repairs.add(Repair.REPEATED);
    }
  }

  /** A call that a server has read, with its id; each is kept, as each wants its result. */
  void call(String id, Written written) {
    calls.add(check.check(id, written));
  }

  void answer(String tag, String text) {
    answers.add(text);
    rest.add("<" + tag + ">" + text + "</" + tag + ">");
  }

  void repaired(Set<Repair> more) {
    repairs.addAll(more);
  }

  /** Returns the reply to an output after which the conversation may go on. */
  Reply reply(String output) {
    if (!calls.isEmpty()) {
      if (!answers.isEmpty()) {
        repairs.add(Repair.EARLY_ANSWER);
      }
      return reply(rest.text(), calls, Optional.empty(), Optional.empty());
    }
    List<String> different = differentAnswers();
    if (different.size() == 1) {
      if (answers.stream().filter(answer -> !answer.isBlank()).count() > 1) {
        repairs.add(Repair.REPEATED);
      }
      return reply(rest.text(), List.of(), Optional.of(different.getFirst()), Optional.empty());
    }
    return reply(rest.text(), List.of(), Optional.empty(), Optional.of(complaint(output)));
  }

  /** Returns the reply to the last output: whatever can be is the answer. */
  Reply lastReply(String output) {
    if (!calls.isEmpty()) {
      repairs.add(Repair.LATE_CALL);
    }
    String content = rest.text().isEmpty() && !calls.isEmpty() ? output.strip() : rest.text();
    List<String> different = differentAnswers();
    if (!different.isEmpty()) {
      return reply(content, List.of(), Optional.of(different.getLast()), Optional.empty());
    }
    if (!rest.text().isBlank() && answers.isEmpty()) {
      repairs.add(Repair.BARE_ANSWER);
      return reply(content, List.of(), Optional.of(rest.text()), Optional.empty());
    }
    return reply(content, List.of(), Optional.empty(), Optional.of(complaint(output)));
  }

  private Reply reply(
      String content, List<Call> made, Optional<String> answer, Optional<String> complaint) {
    return new Reply(String.join("\n\n", thinking), content, made, answer, repairs, complaint);
  }

  /** Answers that differ in more than case and space, each as it was written last. */
  private List<String> differentAnswers() {
    Set<String> seen = new LinkedHashSet<>();
    List<String> different = new ArrayList<>();
    for (String answer : answers.reversed()) {
      String plain = String.join(" ", answer.toLowerCase(Locale.ROOT).strip().split("\\s+"));
      if (!plain.isEmpty() && seen.add(plain)) {
        different.addFirst(answer);
      }
    }
    return different;
  }

  private String complaint(String output) {
    if (!calls.isEmpty()) {
      return complaints.notNow();
    }
    List<String> different = differentAnswers();
    if (different.size() > 1) {
      return complaints.answers(different);
    }
    if (!answers.isEmpty()) {
      return complaints.emptyAnswer();
    }
    if (Repetition.endsIn(output)) {
      return complaints.repeating();
    }
    return rest.text().isEmpty() && !thinking.isEmpty()
        ? complaints.onlyThinking()
        : complaints.nothing();
  }
}
