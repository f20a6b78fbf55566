"""Words: each worked out once, whatever its case, its length or its number of printings."""

from events.reader.words import LONGEST, MOST, split_words


def test_words_with_their_offsets() -> None:
    words, starts, ends = split_words("  HOÀ Bình,\nH'Yim 12")
    assert [word.key for word in words] == ["hòa", "bình", ",", "h'yim", "12"]
    assert (starts, ends) == ([2, 6, 10, 12, 18], [5, 10, 11, 17, 20])
    assert [word.capital for word in words] == [True, True, False, True, False]
    assert [word.number for word in words] == [False, False, False, False, True]


def test_a_letter_whose_small_form_is_longer() -> None:
    words, starts, ends = split_words("İstanbul HOÀ")
    assert (words[1].key, starts[1], ends[1]) == ("hòa", 9, 12)


def test_no_words() -> None:
    assert split_words(" \n") == ([], [], [])


def test_more_words_than_are_kept() -> None:
    text = " ".join(f"{number} {'a' * LONGEST}{number}" for number in range(MOST + 1))
    words, _, _ = split_words(text + " Hòa")
    assert (words[0].number, words[-1].key) == (True, "hòa")
