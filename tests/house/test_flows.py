"""The flows: their diagrams are true, their actions exist, and transcripts walk all of them."""

import sys

import pytest

from bot.outside import files
from dialogs import Spec
from dialogs.policy.actions import ACTIONS
from dialogs.state import GROUND, Collect, Confirm, Do
from dialogs.state.diagram import diagrams
from dialogs.state.flows_file import parse_flows
from tests.conftest import HERE

PAGE = HERE.parent / "docs" / "flows.md"


def test_the_diagrams_show_the_flows_as_they_are(
    spec: Spec, request: pytest.FixtureRequest
) -> None:
    drawn = diagrams(spec.flows)
    if request.config.getoption("--update-golden"):
        PAGE.write_text(drawn, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == drawn


def test_every_action_that_a_flow_names_exists(spec: Spec) -> None:
    for flow in spec.flows.values():
        for step in flow.steps:
            match step:
                case Do(action):
                    assert action in ACTIONS
                case Confirm(action):
                    assert {action, f"ask_{action}"} <= ACTIONS.keys()
                case _:
                    pass


def test_every_step_and_answer_of_every_flow_is_walked_by_a_transcript(
    spec: Spec, capsys: pytest.CaptureFixture[str]
) -> None:
    """Questions asked and answered, and confirmations accepted and declined, by their traces.

    How many of them are walked is printed, flow by flow.
    """
    texts = [
        p.read_text(encoding="utf-8") for p in (HERE / "journeys" / "transcripts").rglob("*.txt")
    ]
    told = "\n".join(texts)
    missing = []
    for name, flow in spec.flows.items():
        wanted = [] if name == GROUND else [f"~ start {name}"]
        for step in flow.steps:
            if isinstance(step, Collect):
                wanted += [f"?{step.slot}", f"~ set {step.slot}="]
            elif isinstance(step, Confirm):
                wanted += [f"~ confirmed {name}", f"~ declined {name}"]
        left = [each for each in wanted if each not in told]
        missing += left
        with capsys.disabled():
            sys.stdout.write(f"\n{name}: {len(wanted) - len(left)} of {len(wanted)} walked")
    assert missing == []


def test_a_flow_with_a_fault_is_told_with_its_line() -> None:
    _, problems = parse_flows(
        {"x.yaml": "flow: x\nsteps:\n- {ask: [a]}\n- {collect: shoe, ask: [a]}\n"}
    )
    assert [problem.line for problem in problems] == [3, 4]


def test_the_shipped_flows_have_no_problem() -> None:
    assert parse_flows(files.shipped_flows())[1] == []
