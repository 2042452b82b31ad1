"""Every text that people read is in every catalogue, with the same {parameters}."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from checkin.resources import resource
from checkin.words import LANGUAGES, Words

ROOT = Path(__file__).parent.parent
KEYWORDS = {"words": None, "_words": None, "self": None, "N_": None, "plural": (1, 2)}
PARAMETER = re.compile(r"\{(\w*)\}")
TRANSLATED = [language for language in LANGUAGES if language != "en"]


def texts():
    found = extract_from_dir(ROOT / "checkin", method_map=[("**.py", "python")], keywords=KEYWORDS)
    return {message for _, _, message, _, _ in found}


def catalogue(language) -> Catalog:
    with resource("translations", f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def test_there_are_texts():
    assert len(texts()) > 150


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_translated(language):
    held = catalogue(language)
    missing = [text for text in texts() if not _translation(held, text)]
    assert missing == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_text_is_left_over(language):
    held = {message.id for message in catalogue(language) if message.id}
    assert held - texts() == set()


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_keep_the_parameters(language):
    for message in catalogue(language):
        if message.id:
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            said = message.string if isinstance(message.string, tuple) else (message.string,)
            wanted = set(PARAMETER.findall(ids[-1]))
            for text in said:
                assert set(PARAMETER.findall(text)) == wanted, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_are_right_for_every_number(language):
    words = Words(language)
    for n in (0, 1, 2, 5, 11, 21, 22, 25, 101):
        assert str(n) in words.plural("{n} badge in {path}", "{n} badges in {path}", n, path="x")


def test_russian_numbers_are_declined():
    said = [Words("ru").plural("{n} person", "{n} people", n) for n in (1, 2, 5, 21)]
    assert said == ["1 человек", "2 человека", "5 человек", "21 человек"]


def _translation(held: Catalog, text):
    message = held.get(text if isinstance(text, str) else text[0])
    if message is None or message.fuzzy:
        return False
    said = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(said)
