"""What pabutools finds in Pabulib files: sums, and four selections of each.

    selections.py FILE...      prints a JSON array, in the order of the files

The rules are those of ../shared/design/command-line.md: utilities are the
points, arithmetic is exact (pabutools counts in fractions of gmpy2), ties go
to the smallest id. For the raised shares, each voter's grows by s/voters at a
time, s being a hundredth of the budget rounded up to a whole number.
"""

import json
import sys

from pabutools.election import Additive_Cardinal_Sat, Cardinality_Sat
from pabutools.election.pabulib import parse_pabulib
from pabutools.fractions import frac
from pabutools.rules import greedy_utilitarian_welfare, method_of_equal_shares
from pabutools.tiebreaking import lexico_tie_breaking

# The method of equal shares calls itself for each project that it selects.
sys.setrecursionlimit(100_000)


def points(ballot, project):
    """What a ballot gives to a project; being named is one point."""
    if project not in ballot:
        return 0
    return ballot[project] if isinstance(ballot, dict) else 1


def selections(instance, profile):
    rules = {
        "sat_class": Additive_Cardinal_Sat
        if instance.meta["vote_type"] == "cumulative"
        else Cardinality_Sat,
        "tie_breaking": lexico_tie_breaking,
    }
    step = -(-instance.budget_limit // 100)
    shares = method_of_equal_shares(instance, profile, **rules)
    raised = method_of_equal_shares(
        instance,
        profile,
        voter_budget_increment=frac(step, max(1, profile.num_ballots())),
        **rules,
    )
    completed = greedy_utilitarian_welfare(
        instance, profile, initial_budget_allocation=raised, **rules
    )
    greedy = greedy_utilitarian_welfare(instance, profile, **rules)
    return {
        "equalShares": shares,
        "equalSharesRaised": raised,
        "equalSharesCompleted": completed,
        "greedy": greedy,
    }


def figures(path):
    instance, profile = parse_pabulib(path)
    projects = sorted(instance, key=lambda project: project.name)
    given = {p: [points(ballot, p) for ballot in profile] for p in projects}
    return {
        "budget": str(instance.budget_limit),
        "voters": profile.num_ballots(),
        "ideas": [
            {
                "id": p.name,
                "name": instance.project_meta[p].get("name"),
                "cost": str(p.cost),
                "dots": int(sum(given[p])),
                "voters": sum(1 for dots in given[p] if dots > 0),
            }
            for p in projects
        ],
    } | {
        rule: sorted(project.name for project in chosen)
        for rule, chosen in selections(instance, profile).items()
    }


print(json.dumps([figures(path) for path in sys.argv[1:]]))
