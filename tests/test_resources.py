"""The bundled files are there, in the source tree and where they are packed."""

import json

from checkin import resources
from checkin.resources import resource
from checkin.services.events import EXAMPLE_ROSTERS
from checkin.words import LANGUAGES, country


def test_the_example_is_bundled():
    assert json.loads(resource("example", "programme.json").read_text("utf-8"))["sessions"]
    for end in EXAMPLE_ROSTERS:
        assert resource("example", f"roster-{end}").stat().st_size


def test_the_packed_files_come_first(tmp_path, monkeypatch):
    packed = tmp_path / "_resources"
    monkeypatch.setattr(resources, "_PACKED", packed)
    assert resource("countries.json").is_file()
    packed.mkdir()
    assert resource("a", "b.txt") == packed / "a" / "b.txt"


def test_the_six_countries_have_both_forms_in_every_language():
    for code in ("KR", "KZ", "KG", "TJ", "TM", "UZ"):
        for form in ("name", "short"):
            assert {*LANGUAGES} <= {k for k, text in country(code)[form].items() if text}


def test_a_country_that_is_none_has_no_name():
    assert not any(country("XX")["short"].values()) or country("XX")["short"] == {}
    assert country("")["name"] == {}
