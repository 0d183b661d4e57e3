"""Every code has a page."""

import copy
import pickle

import pytest

import bilateral
from bilateral import Rule, Severity

PAGES = {rule.code: rule for rule in bilateral.rules()}


def test_codes_are_unique() -> None:
    assert len(PAGES) == len(bilateral.rules()) > 0


@pytest.mark.parametrize("code", PAGES)
def test_page(code: str) -> None:
    rule = PAGES[code]
    again = bilateral.explain(code)
    assert again == rule
    assert hash(again) == hash(rule)
    assert isinstance(rule.severity, Severity)
    texts = (rule.title, rule.meaning, rule.why, rule.source, rule.fix)
    assert all(text.strip() for text in texts)
    assert rule.to_dict() == {
        "code": code,
        "severity": rule.severity,
        "title": rule.title,
        "meaning": rule.meaning,
        "why": rule.why,
        "source": rule.source,
        "fix": rule.fix,
    }
    assert eval(repr(rule), {"explain": bilateral.explain}) == rule
    assert pickle.loads(pickle.dumps(rule)) == copy.deepcopy(rule) == rule
    assert str(rule) == f"{code}: {rule.title}"


def test_pages_differ() -> None:
    assert len(set(PAGES.values())) == len(PAGES)
    first, second, *_ = PAGES.values()
    assert first != second
    assert first != first.code


def test_unheard_of() -> None:
    assert bilateral.explain("date.unheard-of") is None


def test_rules_are_not_made_by_hand() -> None:
    with pytest.raises(TypeError, match="cannot create"):
        Rule()


def test_notebook_table_is_escaped() -> None:
    for rule in PAGES.values():
        html = rule._repr_html_()
        assert html.startswith(f"<table><caption><code>{rule.code}</code> ")
        assert html.count("<tr>") == html.count("</tr>") == 5
        text = html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        assert rule.fix in text
