"""Inputs made to be bad for the reader: one pattern each, repeated to any length."""

REPORT = """Y tá học sơ cấp cứu
Sáng 5/3/2021, tại TP Cà Mau, Sở Y tế tỉnh Cà Mau tổ chức Hội nghị tập huấn sơ cấp cứu cho 60 y tá.
TS Hồ Thị Sen, Trưởng khoa Cấp cứu trình bày chuyên đề “Băng bó”.
Hồ Lam"""

WORST = {
    "digits": "1", "capitals": "A", "commas": ",", "brackets": "(", "quotes": "“", "names": "Nguyễn Văn A, ",
    "shouted": "NGUYỄN VĂN AN ", "dates": "ngày 12/3, ", "days": "ngày 12, ", "events": "hội nghị tập huấn ",
    "organisers": "Sở Y tế phối hợp với ", "offices": "ông Lê Văn An, Giám đốc Sở Y tế, ", "marks": "e\u0301 ",
    "lists": "trình bày các chuyên đề: a, b; ", "lines": "- a\n", "colons": "nội dung:\n", "dots": "A.", "spaces": " ",
    "audiences": "hội nghị tập huấn cho ", "one line": REPORT.replace("\n", " ") + " ", "hyphens": "A-",
    "people": "ông Lê Văn An phát biểu. ", "provinces": "tại Hà Nội, Phó Chủ tịch UBND tỉnh Lào Cai Lê Văn An. ",
}  # fmt: skip
