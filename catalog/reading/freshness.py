"""Says which facts nobody has held against their source for long. Looks nothing up itself.

YAML is imported only where a file is read: the rule is asked for in conversations as well.
"""

from datetime import date, timedelta

from catalog.model import Problem, problem

KEEPS = timedelta(days=365)
"""How long a fact is taken to hold after it was checked: most rules and amounts change yearly."""


def outdated(checked: date, today: date) -> bool:
    """Whether a fact that was checked on a day should be looked up again."""
    return today - checked > KEEPS


def outdated_facts(file: str, text: str, today: date) -> list[Problem]:
    """Give a warning for every answer in a file of questions whose facts are outdated.

    What is wrong with the file otherwise is not told here.
    """
    from catalog.reading.fields import read_yaml
    from catalog.reading.groups import line_of

    unread: list[Problem] = []
    top = read_yaml(file, text, unread)
    warnings = []
    for section in top.sections("questions") if top else ():
        node, checked = section.take("checked"), section.day("checked")
        if node is None or checked is None or not outdated(checked, today):
            continue
        field = f"{section.identity() or section.path}.checked"
        warnings.append(problem(file, line_of(node), field, "old-fact", checked=checked))
    return warnings
