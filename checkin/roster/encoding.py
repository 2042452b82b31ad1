"""The encoding of a text file that does not say it."""

import codecs
import re

from charset_normalizer import from_bytes

LEGACY = (
    "cp1251", "cp1252", "cp1250", "cp1254", "cp949", "koi8_r", "cp866", "mac_cyrillic",
)  # fmt: skip
"""What the machines of the six countries and their neighbours wrote before Unicode."""

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

SAMPLE = 65_536
CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")
MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


def encoding_of(data: bytes) -> str:
    """Return the name of the codec that a text is written in, or "" where it is no text."""
    for mark, codec in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return codec
    if b"\0" in data[:SAMPLE]:
        return _utf16(data[: SAMPLE & ~1])
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        codec = "utf-8" if _is_damaged_utf8(data) else _legacy(data)
    else:
        codec = "utf-8"
    return codec if codec and _is_text(data[:SAMPLE].decode(codec, "replace")) else ""


def _is_text(sample: str) -> bool:
    return "\0" not in sample and len(CONTROL.findall(sample)) * 100 <= len(sample)


def _utf16(sample: bytes) -> str:
    """Some exports leave the mark out; line ends then tell the order of the bytes."""
    for codec in ("utf-16-le", "utf-16-be"):
        text = sample.decode(codec, "replace")
        if re.search(r"[\r\n]", text) and _is_text(text) and "\ufffd" not in text:
            return codec
    return ""


def _is_damaged_utf8(data: bytes) -> bool:
    """A text cut or patched by a careless program is still UTF-8, with a few broken letters."""
    broken = data.decode("utf-8", "replace").count("\ufffd")
    return broken * 10 <= len(MULTIBYTE.findall(data))


def _legacy(data: bytes) -> str:
    """Judge by the lines with foreign letters alone: the others say nothing."""
    lines = (line for line in data[: SAMPLE * 16].splitlines(keepends=True) if not line.isascii())
    sample = bytearray()
    for line in lines:
        sample += line
        if len(sample) > SAMPLE:
            break
    best = from_bytes(bytes(sample), cp_isolation=list(LEGACY)).best()
    return best.encoding if best else ""
