"""The provinces that are there after migrating."""

import csv
import unicodedata
from datetime import date

import pytest
from django.db.models import Count

from events.models import Province
from events.reader.spelling import words
from events.reader.vocabulary import DATA

pytestmark = pytest.mark.django_db

# What the resolution of 12 June 2025 made of the 63, with those that went into them.
SINCE_JULY_2025 = {
    "Hà Nội": [], "Huế": [], "Lai Châu": [], "Điện Biên": [], "Sơn La": [], "Lạng Sơn": [], "Quảng Ninh": [],
    "Thanh Hóa": [], "Nghệ An": [], "Hà Tĩnh": [], "Cao Bằng": [],
    "Tuyên Quang": ["Hà Giang"],
    "Lào Cai": ["Yên Bái"],
    "Thái Nguyên": ["Bắc Kạn"],
    "Phú Thọ": ["Hòa Bình", "Vĩnh Phúc"],
    "Bắc Ninh": ["Bắc Giang"],
    "Hưng Yên": ["Thái Bình"],
    "Hải Phòng": ["Hải Dương"],
    "Ninh Bình": ["Hà Nam", "Nam Định"],
    "Quảng Trị": ["Quảng Bình"],
    "Đà Nẵng": ["Quảng Nam"],
    "Quảng Ngãi": ["Kon Tum"],
    "Gia Lai": ["Bình Định"],
    "Khánh Hòa": ["Ninh Thuận"],
    "Lâm Đồng": ["Bình Thuận", "Đắk Nông"],
    "Đắk Lắk": ["Phú Yên"],
    "Hồ Chí Minh": ["Bà Rịa - Vũng Tàu", "Bình Dương"],
    "Đồng Nai": ["Bình Phước"],
    "Tây Ninh": ["Long An"],
    "Cần Thơ": ["Hậu Giang", "Sóc Trăng"],
    "Vĩnh Long": ["Bến Tre", "Trà Vinh"],
    "Đồng Tháp": ["Tiền Giang"],
    "Cà Mau": ["Bạc Liêu"],
    "An Giang": ["Kiên Giang"],
}  # fmt: skip


def test_sixty_three_of_which_thirty_four_stand():
    assert Province.objects.count() == 63
    assert Province.objects.filter(merged_into=None).count() == 34


def test_the_mergers():
    survivors = Province.objects.filter(merged_into=None).prefetch_related("predecessors")

    assert {
        province.name: sorted(merged.name for merged in province.predecessors.all()) for province in survivors
    } == SINCE_JULY_2025
    assert set(Province.objects.exclude(merged_into=None).values_list("merged_on", flat=True)) == {date(2025, 7, 1)}
    assert not Province.objects.filter(merged_into=None).exclude(merged_on=None).exists()


def test_the_centrally_run_cities():
    assert {province.name for province in Province.objects.filter(kind="city")} == {
        "Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ",
    }  # fmt: skip


@pytest.mark.parametrize("column", ["name", "slug", "iso_code", "statistics_code", "folded", "sort_key"])
def test_no_two_share_a(column):
    assert not Province.objects.values(column).order_by().annotate(number=Count("pk")).filter(number__gt=1).exists()


def test_no_name_or_alias_leads_to_two():
    named = {(words(name), p.name) for p in Province.objects.all() for name in (p.name, *p.aliases)}

    assert len({name for name, _ in named}) == len(named)


def test_names_and_aliases_are_composed():
    names = [name for province in Province.objects.all() for name in (province.name, *province.aliases)]

    assert [unicodedata.normalize("NFC", name) for name in names] == names


def test_what_save_fills_is_what_the_migration_filled():
    before = list(Province.objects.order_by("pk").values())

    for province in Province.objects.all():
        province.save()

    assert list(Province.objects.order_by("pk").values()) == before


def test_they_come_in_vietnamese_order():
    names = [province.name for province in Province.objects.all()]

    assert names[:8] == [
        "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương",
    ]  # fmt: skip
    assert names[names.index("Cao Bằng") : names.index("Gia Lai")] == [
        "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp",
    ]  # fmt: skip
    assert names[-2:] == ["Vĩnh Phúc", "Yên Bái"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("dak nong", "Đắk Nông"),
        ("Đắc Nông", "Đắk Nông"),
        ("hoà bình", "Hòa Bình"),
        ("HOA BINH", "Hòa Bình"),
        ("tphcm", "Hồ Chí Minh"),
        ("Sài Gòn", "Hồ Chí Minh"),
        ("thua thien hue", "Huế"),
        ("BR-VT", "Bà Rịa - Vũng Tàu"),
    ],
)
def test_each_is_found_by_its_folded_names(typed, name):
    assert [province.name for province in Province.objects.filter(folded__contains=words(typed))] == [name]


def test_they_lie_in_vietnam():
    for province in Province.objects.all():
        assert 8 < province.latitude < 24, province
        assert 102 < province.longitude < 110, province


def test_the_reader_knows_the_same():
    with (DATA / "provinces.csv").open(encoding="utf-8", newline="") as file:
        read = {row["name"] for row in csv.DictReader(file)}

    assert read == set(Province.objects.values_list("name", flat=True))
