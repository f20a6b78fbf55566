from events.reader.mentions import Mention
from events.reader.name_words import Name
from events.reader.ranks import Rank

FULL, SHORT = Name(3, 6, introduced=False, known=True), Name(9, 10, introduced=True, known=False, short=True)


def test_a_given_name_repeats_the_full_one() -> None:
    assert Mention(FULL, 3, 6).person == FULL
    assert Mention(SHORT, 8, 10, meant=FULL).person == FULL


def test_what_speaks_for_a_person() -> None:
    assert not Mention(FULL, 3, 6).supported
    assert Mention(FULL, 3, 6, titled=True).supported
    assert not Mention(FULL._replace(known=False), 3, 6, titled=True).supported
    assert Mention(FULL, 3, 9, offices=[(7, 9)]).supported
    assert Mention(FULL, 2, 6, rank=Rank(2, 3, unsure=False)).supported
    assert Mention(FULL, 3, 6, joined=True).supported
    assert Mention(SHORT, 8, 10).supported
