package dev.webexplorer.datagen.models;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.datagen.Evolution;
import dev.webexplorer.datagen.Seed;
import dev.webexplorer.datagen.Synthesizer;
import dev.webexplorer.datagen.Topic;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Trajectory;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Lets a model explore around a seed, freely and for as long as it sees fit, and write a question.
 */
public final class ModelSynthesizer implements Synthesizer {
  private final ModelRole model;
  private final Prompts prompts;
  private final Agent agent;

  public ModelSynthesizer(ModelRole model, Prompts prompts) {
    this.model = model;
    this.prompts = prompts;
    this.agent = model.agent(prompts.explorer(), this::vet);
  }

  @Override
  public String name() {
    return model.name();
  }

  /** What a model can ask about shows only when it does. */
  @Override
  public OptionalInt answerable() {
    return OptionalInt.empty();
  }

  /** The seed itself; a model that has written a question about it is not asked for another. */
  @Override
  public List<Topic> topics(Seed seed, Set<String> taken) {
    return taken.isEmpty() ? List.of(new Topic(seed.title(), seed.url(), false)) : List.of();
  }

  @Override
  public Synthesis synthesize(Topic topic, List<Evolution> before) {
    if (!before.isEmpty()) {
      return new Synthesis.Nothing(Proposal.NO_QUESTION);
    }
    String job = "explore " + topic.url().map(Object::toString).orElse(topic.title());
    Trajectory explored = model.converse(agent, job, Tasks.explore(topic, prompts));
    if (explored.answer().isEmpty()) {
      String why = explored.stopReason().name().toLowerCase(Locale.ROOT);
      return new Synthesis.Nothing("nothing_handed_in_" + why);
    }
    try {
      return new Synthesis.Written(proposed(explored.answer().get(), explored.messages()));
    } catch (Refusal e) {
      return new Synthesis.Nothing(e.word());
    }
  }

  private PlainPuzzle proposed(String answer, List<Message> seen) throws Refusal {
    return new Proposal(Exhibits.of(model.web(), seen), prompts.language()).read(answer);
  }

  private void vet(String answer, List<Message> seen) throws Refusal {
    try {
      proposed(answer, seen);
    } catch (Refusal e) {
      if (!e.word().equals(Proposal.NO_QUESTION)) {
        throw e;
      }
    }
  }
}
