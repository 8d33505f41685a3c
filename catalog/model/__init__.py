"""The values: listings, scheme, words, places, skills, problems.

Refuses to decide anything about them.
"""

from catalog.model.limits import ADDING, JOINT, KINDS_OF_LIMIT, Limit, with_limits
from catalog.model.listings import APPLY, LEVELS, MODES, SCHEDULES, Listing, Provider, Run
from catalog.model.places import Place
from catalog.model.problems import Problem, grave, problem, unusable
from catalog.model.scheme import INCOME_UNITS, PURPOSES, WORK_SITUATIONS, PurposeRule, Rule, Scheme
from catalog.model.skills import CONFIDENCES, KINDS, NONE, Answer, Vocabulary, split
from catalog.model.words import (
    LANGUAGES,
    Goal,
    Localized,
    Occupation,
    Question,
    Subject,
    in_language,
)

__all__ = [
    "ADDING",
    "APPLY",
    "CONFIDENCES",
    "INCOME_UNITS",
    "JOINT",
    "KINDS",
    "KINDS_OF_LIMIT",
    "LANGUAGES",
    "LEVELS",
    "MODES",
    "NONE",
    "PURPOSES",
    "SCHEDULES",
    "WORK_SITUATIONS",
    "Answer",
    "Goal",
    "Limit",
    "Listing",
    "Localized",
    "Occupation",
    "Place",
    "Problem",
    "Provider",
    "PurposeRule",
    "Question",
    "Rule",
    "Run",
    "Scheme",
    "Subject",
    "Vocabulary",
    "grave",
    "in_language",
    "problem",
    "split",
    "unusable",
    "with_limits",
]
