import pytest

from checkin.roster.heading import meaning_of


@pytest.mark.parametrize(
    ("heading", "field", "script"),
    [
        ("E-mail", "email", ""),
        ("firstName", "given", ""),
        ("LAST_NAME", "surname", ""),
        ("Ф.И.О.", "full", ""),
        ("ФИО участника", "full", ""),
        ("ФИО (лат.)", "full", "latin"),
        ("Имя латиницей", "name", "latin"),
        ("Фамилия (лат.)", "surname", "latin"),
        ("영문 성명", "full", "latin"),
        ("영문성명", "full", "latin"),
        ("한글성명", "full", "hangul"),
        ("참가자 이름", "full", ""),
        ("참가자 이메일", "email", ""),
        ("Name (Tajik)", "name", "native"),
        ("name__tj", "name", "native"),
        ("Ному насаб (лот.)", "full", "latin"),
        ("Фамилия / Surname", "surname", ""),
        ("Surname and given names", "full", ""),
        ("Name of organization", "organisation", ""),
        ("Position in the company", "title", ""),
        ("Registration ID (optional)", "ref", ""),
        ("itemLabel", "full", ""),
        ("personID", "ref", ""),
        ("positionLabel", "title", ""),
        ("№ п/п", "number", ""),
        ("Аты-жөнү", "full", ""),
        ("Лауазымы", "title", ""),
        ("Тегі", "surname", ""),
        ("Familiýasy", "surname", ""),
        ("전화번호", "phone", ""),
        ("구분", "category", ""),
        ("Mobile phone number", "phone", ""),
    ],
)
def test_headings_are_understood(heading, field, script):
    meaning = meaning_of(heading)
    assert meaning is not None
    assert (meaning.field, meaning.script) == (field, script)


@pytest.mark.parametrize(
    "heading",
    [
        "", "Event ID", "Event Date", "Date of birth", "Дата рождения", "Passport No", "여권번호",
        "Nationality", "Country of birth", "Payment Status", "QTY", "social", "party", "area",
        "source", "지원동기", "Flight number",
    ],
)  # fmt: skip
def test_other_headings_are_left_alone(heading):
    assert meaning_of(heading) is None
