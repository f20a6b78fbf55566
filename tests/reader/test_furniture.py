from events.reader.furniture import terms


def test_longer_terms_win() -> None:
    match = terms("furniture").match("chia sẻ bài viết")
    assert match is not None
    assert match[0] == "chia sẻ bài viết"
