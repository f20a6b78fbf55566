from .conftest import Mark


def test_terms_are_found_longest_first(mark: Mark) -> None:
    markup = mark("Phó Chủ tịch UBND tỉnh chủ trì")
    assert [markup.words(one.first, one.last) for one in markup.within("office", 0, len(markup))] == ["Phó Chủ tịch"]
    assert [one.value for one in markup.within("cue", 0, len(markup))] == ["chairs"]


def test_abbreviations_need_a_capital(mark: Mark) -> None:
    assert (len(mark("TS Lê").marks["rank"]), len(mark("ts lê").marks["rank"])) == (1, 0)


def test_who_reports_reports_nothing(mark: Mark) -> None:
    assert mark("báo cáo viên").marks["cue"] == {}


def test_tone_placement_makes_no_difference(mark: Mark) -> None:
    assert mark("Uỷ viên").marks["office"].keys() == mark("Ủy viên").marks["office"].keys() == {0}
