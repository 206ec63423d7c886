"""Opens every export of a run with other programs' readers and compares it with the run's own files.

usage: reopen.py RUN EXPORTS    where EXPORTS has a folder for each format, all made with --keep all
"""
import json
import sys
from pathlib import Path

import duckdb
import pyarrow.parquet as parquet

run, exports = Path(sys.argv[1]), Path(sys.argv[2])


def lines(file):
    with open(file, encoding="utf-8") as opened:
        return [json.loads(line) for line in opened]


def split(name, folder=""):
    """Rows of both splits, in order, by an independent reader."""
    rows = []
    for file in sorted((exports / name / folder).glob("*")):
        if file.suffix in (".parquet", ".jsonl"):
            more = lines(file) if file.suffix == ".jsonl" else parquet.read_table(file).to_pylist()
            [(counted,)] = duckdb.sql(f"select count(*) from '{file}'").fetchall()
            same(f"rows of {file}", counted, len(more))
            rows += more
    return rows


def same(what, one, other):
    assert one == other, f"{what}:\n{one!r}\n!=\n{other!r}"


def bare(value):
    """Without what is missing: Parquet has every column."""
    if isinstance(value, dict):
        return {k: bare(v) for k, v in value.items() if v is not None}
    return [bare(v) for v in value] if isinstance(value, list) else value


attempts = {t["id"]: t for t in lines(run / "trajectories.jsonl")}
questions = {q["id"]: q for q in lines(run / "qa.jsonl")}

openai = split("openai")
same("openai", sorted(json.dumps(r["messages"]) for r in openai),
     sorted(json.dumps(t["messages"]) for t in attempts.values()))
for row in openai:
    same("tools", [t["function"]["name"] for t in row["tools"]], ["search", "browse"])

trl = {r["id"]: r for r in split("trl")}
same("trl", set(trl), set(attempts))
for key, row in trl.items():
    for got, want in zip(row["messages"], attempts[key]["messages"], strict=True):
        for call, other in zip(got.get("tool_calls", []), want.get("tool_calls", []), strict=True):
            same("arguments", call["function"].pop("arguments"), json.loads(other["function"]["arguments"]))
            other["function"] = {k: v for k, v in other["function"].items() if k != "arguments"}
        same("message", got, want)
attempts = {t["id"]: t for t in lines(run / "trajectories.jsonl")}

for name in ("sharegpt", "llamafactory"):
    rows = {r["id"]: r for r in split(name)}
    same(name, set(rows), set(attempts))
    for key, row in rows.items():
        turns, messages = row["conversations"], attempts[key]["messages"]
        same("system", row["system"], messages[0]["content"])
        # the rule of LLaMA-Factory's converter: sides alternate, an even number, functions are JSON
        assert len(turns) % 2 == 0
        for i, turn in enumerate(turns):
            assert turn["from"] in (("human", "observation"), ("gpt", "function_call"))[i % 2], turn
        said = [m for m in messages if m["role"] == "assistant"]
        for turn, message in zip(turns[1::2], said, strict=True):
            if turn["from"] == "gpt":
                same("gpt", turn["value"], message["content"])
            else:
                thought, _, calls = turn["value"].rpartition("\n</think>\n\n")
                same("thought", thought, "<think>\n" + message["content"] if thought else "")
                same("calls", json.loads(calls),
                     [{"name": c["function"]["name"], "arguments": json.loads(c["function"]["arguments"])}
                      for c in message["tool_calls"]])
        observed = [m["content"] for m in messages if m["role"] == "tool"]
        for text in observed:
            assert any(text in turn["value"] for turn in turns[::2]), text
        json.loads(row["tools"])
info = json.loads((exports / "llamafactory" / "dataset_info.json").read_text())
for entry in info.values():
    assert (exports / "llamafactory" / entry["file_name"]).exists()
    same("columns", entry["columns"]["messages"], "conversations")

plain = {r["id"]: r for r in split("verl")}
same("verl", set(plain), set(attempts))
for row in split("qwen"):
    own, text = plain[row["id"]], row["text"]
    said = [m["content"] for m in own["messages"] if m["role"] == "assistant"]
    same("learned", [text[a:b] for a, b in row["loss_spans"]], [s + "<|im_end|>" for s in said])
    same("template", text, "".join(
        f"<|im_start|>{m['role']}\n{m['content']}<|im_end|>\n" for m in own["messages"]))
for key, row in plain.items():
    roles = [m["role"] for m in row["messages"]]
    same("roles", roles, ["system"] + ["user", "assistant"] * ((len(roles) - 1) // 2))
    same("mask", row["loss_mask"], [int(role == "assistant") for role in roles])
    calls = sum(m["content"].count("<tool_call>\n") for m in row["messages"][1:] if m["role"] == "assistant")
    same("calls", calls, sum(len(m.get("tool_calls", [])) for m in attempts[key]["messages"]))

for i, row in enumerate(sorted(split("grpo"), key=lambda r: (r["extra_info"]["split"] == "train", r["extra_info"]["index"]))):
    pair = questions[row["extra_info"]["id"]]
    same("prompt", [m["role"] for m in row["prompt"]], ["system", "user"])
    same("question", row["prompt"][1]["content"], pair["question"])
    same("truth", row["reward_model"], {"style": "rule", "ground_truth": pair["answer"]})
    assert isinstance(row["data_source"], str) and isinstance(row["ability"], str)
same("qa", {r["id"]: r for r in split("qa")},
     {k: {f: q[f] for f in ("id", "question", "answer")} for k, q in questions.items()})

hub = {r["id"]: r for r in split("hf", "trajectories")}
same("hf", set(hub), set(attempts))
for key, row in hub.items():
    same("hf messages", bare(row["messages"]), attempts[key]["messages"])
    same("reward", row["reward"], attempts[key]["reward"]["total"])
for row in split("hf", "questions"):
    pair = questions[row["id"]]
    for field in ("question", "answer", "evidence"):
        same(field, bare(row[field]), pair[field])
print(f"{len(attempts)} trajectories and {len(questions)} questions are the same in every format")
