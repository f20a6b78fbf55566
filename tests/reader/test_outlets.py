from events.reader.outlets import is_outlet


def test_outlets() -> None:
    texts = ["VOV.VN", "Báo Nhân Dân", "ndo", "Sở Y tế", "NDO online", ""]
    assert [is_outlet(text) for text in texts] == [True, True, True, False, False, False]
