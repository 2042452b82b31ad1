"""The six countries' writing as it is printed, beside a picture that people have looked at.

`python -m tests.badges.test_shaping` draws the picture anew, to be looked at again.
"""

import io
import unicodedata
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image

from checkin.badges import fonts
from checkin.badges.sheet import write_pages
from checkin.badges.template import Frame, Page, Part, Template, Text
from tests.badges.faces import face

REFERENCE = Path(__file__).with_name("shaping.png")
DOTS = 110

LINES = {
    "kazakh": "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі · Қожағұлова Әйгерім Іңкәрбекқызы",
    "kazakh, latin": "Ää Ğğ Iı Ññ Öö Ūū Üü Şş · Äigerım Qojağūlova",
    "kyrgyz": "Ңң Өө Үү · Асан уулу Үмөт, Өмүрзакова Ыңгай",
    "tajik": "Ғғ Ӣӣ Ққ Ӯӯ Ҳҳ Ҷҷ · Ҷӯраев Ҳусейн Ғафурӣ",
    "turkmen": "Ää Çç Žž Ňň Öö Şş Üü Ýý Ww · Ýazmyradowa Şemşat Öňäç Žüri",
    "uzbek, cyrillic": "Ўў Ққ Ғғ Ҳҳ · Ўткиров Ғайратжон",
    "uzbek, latin": "Oʻ oʻ Gʻ gʻ Sh Ch ʼ · Oʻtkirov Gʻayratjon Shuhrat oʻgʻli",
    "russian": "Ёё Йй Щщ Ъъ Ыы Ээ · Смирнова-Щербакова Ёлка",
    "hangul": "김민서 남궁민수 꽉찬 값없이 흙읽기 뷁 똠방각하 쫓았괜찮",
    "hanja": "金敏書 南宮民秀 李 崔 鄭 姜 趙 尹",
    "mixed": "김민서 KIM Minseo · Ким Минсо (金敏書), Қазақстан – O‘zbekiston «№ 7»",
}


def drawn(form: str = "NFC") -> Image.Image:
    """Draw every line in both weights, from texts in a form of Unicode."""
    items = tuple(
        Text(
            at=Frame(4, 4 + 15 * place, 132, 13),
            parts=tuple(
                Part(unicodedata.normalize(form, text), 12, bold=bold, gap=1.4)
                for bold in (False, True)
            ),
        )
        for place, text in enumerate(LINES.values())
    )
    template = Template({"en": "Letters"}, Page(140, 4 + 15 * len(LINES)), items)
    file = io.BytesIO()
    write_pages([face()], file, template=template)
    page = pdfium.PdfDocument(file.getvalue())[0]
    return page.render(scale=DOTS / 72).to_pil().convert("L")


def test_every_letter_of_the_six_countries_is_in_the_typeface() -> None:
    assert fonts.missing("".join(LINES.values())) == ""


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_letters_look_as_they_were_approved(form: str) -> None:
    now = np.asarray(drawn(form), np.int16)
    approved = np.asarray(Image.open(REFERENCE), np.int16)
    assert now.shape == approved.shape
    assert (np.abs(now - approved) > 96).mean() < 0.0005


def test_a_syllable_of_two_or_three_letters_is_one_sign() -> None:
    apart = unicodedata.normalize("NFD", "김민서")
    assert len(apart) == 8
    assert fonts.printable(apart) == "김민서"
    assert fonts.width(fonts.printable(apart), fonts.BOLD) == fonts.width("김민서", fonts.BOLD)


if __name__ == "__main__":
    drawn().save(REFERENCE)
