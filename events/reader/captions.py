"""Captions: what stands under a picture, "Toàn cảnh lớp học", "Bà Hồ Thị Sen phát biểu khai mạc hội nghị"."""

import re

from events.reader.furniture import terms
from events.reader.spelling import normalize

LONGEST_LISTING = 60  # characters up to which a caption may have a colon or a semicolon
LONGEST_SHOWN = 260  # characters in which a caption tells what it shows
_PERSON_SHOWN = re.compile(  # "Thiếu tướng Trần Hữu An phát biểu khai mạc hội nghị"
    r"(?:đồng chí|ông|bà|(?:thiếu|trung|thượng|đại) (?:tướng|tá|úy)|p?gs|ts|ths|tiến sĩ)\b.{4,150}?"
    r"\b(?:phát biểu|trao đổi|trình bày|chủ trì|tặng|trao|truyền đạt)\b.{0,60}"
    r"(?:hội nghị|lớp|buổi|khóa|lễ|tập huấn|học viên|đại biểu)"
)


def is_caption(text: str) -> bool:
    """Whether the line stands under a picture, by its first words or its brackets."""
    if len(text) > LONGEST_LISTING and not text.lower().startswith("ảnh") and (":" in text or ";" in text):
        return False  # "Các đại biểu dự hội nghị đã nghe 2 chuyên đề: …"
    low = normalize(text[:LONGEST_SHOWN]).lower()
    if terms("caption").match(low) or _PERSON_SHOWN.match(low):
        return True
    return text.startswith("(") and text.endswith(")")
