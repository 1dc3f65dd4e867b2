from __future__ import annotations

import pytest

import newsformat
from formats.html.pages import PARAGRAPH, URL, decided, linked, meta
from newsformat.model.evidence import LONGEST_VALUE, MOST_CLAIMS

H1 = "<h1>Ferry is back on the lagoon</h1>"


# ------------------------------------------------------------------------------------------ headline


HEADLINE = "Ferry is back on the lagoon"


@pytest.mark.parametrize(
    ("heading", "kicker", "subheadline"),
    [
        ("<span class=kicker>Harbour</span> <span class=headline>{}</span>", "Harbour", None),
        ("<span class=dachzeile>Nach dem Sturm:</span> <span>{}</span>", "Nach dem Sturm", None),
        ("<div class='article-eyebrow'>Harbour</div>{}", "Harbour", None),
        ("<span class=label>Opinion</span>{}", "Opinion", None),
        ("{}<small>Three weeks of repairs end at dawn</small>", None, "Three weeks of repairs end at dawn"),
        ("{} <span class=subtitle>Three weeks of repairs end</span>", None, "Three weeks of repairs end"),
        ("<small>After the storm</small> {}", "After the storm", None),
        ("<span class='badge premium'>Premium</span> {}", None, None),
        ("<span class=sr-only>Article: </span>{}", None, None),
        ("{} <small>1 March 2026</small>", None, None),
        ("<span class=topline>Harbour</span><span class=aural>: </span>{}", "Harbour", None),
    ],
)
def test_what_stands_in_the_heading_beside_the_headline_is_not_part_of_it(
    heading: str, kicker: str | None, subheadline: str | None
) -> None:
    found = decided(f"<h1>{heading.format(HEADLINE)}</h1>{PARAGRAPH}", f"<title>{HEADLINE} - Harbour Post</title>")
    assert (found.headline, found.kicker, found.subheadline) == (HEADLINE, kicker, subheadline)


def test_a_kicker_that_every_declared_title_has_is_part_of_the_headline() -> None:
    title = f"After the storm: {HEADLINE}"
    body = f"<h1><span class=kicker>After the storm</span><span class=sign>: </span><span>{HEADLINE}</span></h1>"
    found = decided(body + PARAGRAPH, f"<title>{title}</title>" + meta(og__title=title))
    assert (found.headline, found.kicker) == (title, "After the storm")


def test_a_heading_all_of_which_is_called_something_is_the_headline() -> None:
    assert decided(f"<h1><span class='lead'>{HEADLINE}</span></h1>{PARAGRAPH}").headline == HEADLINE


@pytest.mark.parametrize("first", ["Harbour Post", "Local news"])
@pytest.mark.parametrize("title", ["{}", "{} | Harbour Post"])
def test_below_the_name_of_the_site_or_a_section_the_heading_that_the_title_says_is_the_headline(
    first: str, title: str
) -> None:
    body = f"<div><h1>{first}</h1></div><div><h2>{HEADLINE}</h2>{PARAGRAPH}</div>"
    assert decided(body, f"<title>{title.format(HEADLINE)}</title>").headline == HEADLINE


def test_the_site_falls_off_a_title_where_something_confirms_it() -> None:
    found = decided(
        head="<title>Ferry is back on the lagoon | Harbour Post</title>" + meta(og__site_name="Harbour Post")
    )
    assert found.headline == "Ferry is back on the lagoon"


@pytest.mark.parametrize(
    "title", ["Harbour Post | {}", "Harbour Post - {}", "Harbour Post » {}", "{}｜Harbour Post", "{} | Harbour Post"]
)
def test_the_site_that_the_address_names_falls_off_a_title_that_nothing_repeats(title: str) -> None:
    assert decided(PARAGRAPH, f"<title>{title.format(HEADLINE)}</title>").headline == HEADLINE


def test_a_headline_may_begin_with_the_name_of_the_site_and_a_colon() -> None:
    headline = "Harbour Post: a history of our paper"
    assert decided(f"<h1>{headline}</h1>{PARAGRAPH}", f"<title>{headline} | Harbour Post</title>").headline == headline
    head = f"<title>Harbour Post: {HEADLINE}</title>{meta(og__site_name='Harbour Post')}"
    assert decided(f"{H1}{PARAGRAPH}", head).headline == HEADLINE


@pytest.mark.parametrize("text", ["5 min read", "Lesezeit: 4 Minuten", "3 phút đọc", "読了 5分", "Lectura de 2 min."])
def test_how_long_one_reads_is_no_kicker(text: str) -> None:
    assert decided(f"<article><div>{text}</div>{H1}{PARAGRAPH}</article>").kicker is None


def test_a_colon_or_dash_of_the_headline_itself_stays() -> None:
    title = "Ferry: back on the lagoon - at last"
    assert decided(f"<h1>{title}</h1>", f"<title>{title} - Harbour Post</title>").headline == title
    assert decided(head=f"<title>{title}</title>").headline == title


def test_headlines_are_voted_on() -> None:
    found = decided(
        "<h1>Harbour Post</h1>" + H1,
        "<title>Ferry is back on the lagoon</title>"
        + meta(og__title="Ferry is back on the lagoon", twitter__title="Ferry!"),
    )
    assert found.headline == "Ferry is back on the lagoon"


@pytest.mark.parametrize(
    ("shown", "declared", "headline"),
    [
        (
            "The ferry is back: what riders of the lagoon say",
            "Ferry on the lagoon is back and riders say what",
            "shown",
        ),
        ("The ferry is back on the lagoon", "The ferry is back on the lagoon, riders say", "shown"),
        ("The ferry is back on the lagoon after three weeks", "The ferry is back on the lagoon", "shown"),
        ("The ferry is back on the lagoon, Harbour Board says", "The ferry is back on the lagoon", "shown"),
        ("The ferry is back on the lagoon after three weeks", "The ferry is back on the lagoon…", "shown"),
        ("The ferry is back on the lagoon Premium", "The ferry is back on the lagoon", "declared"),
        ("Our stories", "The ferry is back on the lagoon", "declared"),
        ("RegionThe ferry is back on the lagoon", "Region: The ferry is back on the lagoon", "declared"),
        ("Blog: The ferry is back on the lagoon", "The ferry is back on the lagoon", "declared"),
        ("The ferry is back. " * 12, "The ferry is back on the lagoon", "declared"),
    ],
)
def test_the_heading_readers_see_is_the_headline_where_the_head_says_much_the_same(
    shown: str, declared: str, headline: str
) -> None:
    head = linked(headline=declared) + meta(og__title=declared) + f"<title>{declared} | Harbour Post</title>"
    found = decided(f"<h1>{shown}</h1>{PARAGRAPH}", head)
    assert found.headline == (shown if headline == "shown" else declared)


def test_a_heading_that_is_called_the_title_needs_few_words_of_the_one_for_search_engines() -> None:
    declared, shown = "Lagoon ferry 2026: timetable, fares and stops", "A ferry crosses the lagoon again"
    head = linked(headline=declared) + meta(og__title=declared, twitter__title=declared) + f"<title>{declared}</title>"
    assert decided(f"<h1 class='entry-title'>{shown}</h1>{PARAGRAPH}", head).headline == shown
    assert decided(f"<h1>{shown}</h1>{PARAGRAPH}", head).headline == declared
    assert decided(f"<h1 class='entry-title'>What we wrote in March</h1>{PARAGRAPH}", head).headline == declared


def test_a_confirmed_heading_is_the_headline_however_many_places_declare_another() -> None:
    declared, shown = (
        "Ferry on the lagoon is back: riders tell what",
        "The ferry is back: what riders of the lagoon tell",
    )
    head = (
        linked(headline=declared)
        + meta(og__title=declared, twitter__title=declared)
        + f"<title>{declared}</title><meta name='title' content='{declared}'>"
    )
    assert decided(f"<h1>{shown}</h1>{PARAGRAPH}", head).headline == shown


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("The ferry is back on the lagoon | Opinion", "The ferry is back on the lagoon"),
        ("The ferry is back on the lagoon | Islands | Harbour", "The ferry is back on the lagoon"),
        ("Opinion | The ferry is back on the lagoon", "Opinion | The ferry is back on the lagoon"),
    ],
)
def test_what_stands_behind_a_bar_is_no_part_of_the_headline(title: str, headline: str) -> None:
    assert decided(f"<h1>{title}</h1>{PARAGRAPH}", f"<title>{title}</title>").headline == headline


def test_a_program_that_calls_the_site_by_the_headline_does_not_take_it_away() -> None:
    title = "The ferry is back on the lagoon"
    head = f"<title>{title}</title><meta name='application-name' content='{title}'>"
    assert decided(f"<h1>{title}</h1>{PARAGRAPH}", head).headline == title
    assert decided(PARAGRAPH, head).headline is None


def test_a_headline_escaped_twice_is_read_once() -> None:
    assert decided(head=meta(og__title="Fish &amp;amp; ferries &amp;#8217;s")).headline == "Fish & ferries ’s"


# ------------------------------------------------------------------------------------------- authors

BYLINES = [
    (
        "",
        linked(headline="x", author=[{"@type": "Person", "name": "Ada Rossi"}, {"@type": "Person", "name": "Bo Lind"}]),
        ["Ada Rossi", "Bo Lind"],
    ),
    ("", linked(headline="x", author="Ada Rossi and Bo Lind"), ["Ada Rossi", "Bo Lind"]),
    ("", linked(headline="x", author={"@type": "Organization", "name": "Harbour Post"}), ["Harbour Post"]),
    (
        "<p class='byline'>By Ada Rossi</p>",
        linked(headline="x", author="Harbour Post", publisher={"name": "Harbour Post"}),
        ["Ada Rossi"],
    ),
    ("<p class='byline'>By Ada Rossi</p>", meta(article__author="https://social.example/harbourpost"), ["Ada Rossi"]),
    ("", meta(author="ada@harbour-post.example"), []),
    ("", meta(author="admin"), []),
    ("", meta(author="adarossi"), ["adarossi"]),
    ("<p>By Ada Rossi</p>", meta(author="adarossi"), ["Ada Rossi"]),
    ("<a rel='author' href='/ada'>Ada Rossi</a>", "", ["Ada Rossi"]),
    ("<p>By Ada Rossi and Bo Lind</p>", "", ["Ada Rossi", "Bo Lind"]),
    ("<div><span>Written by</span></div><div>Ada Rossi</div>", "", ["Ada Rossi"]),
    ("<div>Ada Rossi</div><div>March 1, 2026</div>", "", ["Ada Rossi"]),
    ("<div>March 1, 2026 • Ada Rossi</div>", "", ["Ada Rossi"]),
    ("<div>World News</div><div>March 1, 2026</div>", "", []),
    (
        "",
        linked(headline="x", author={"@type": "Person", "name": "항구일보 김하늘 기자"})
        + meta(author="항구일보", og__site_name="항구일보"),
        ["김하늘"],
    ),
    ("", meta(twitter__label1="Written by", twitter__data1="Ada Rossi"), ["Ada Rossi"]),
    ("", meta(twitter__label1="Time to read", twitter__data1="Three Short Minutes"), []),
    # Listed below a label, with initials; linked outside the text; signed at its end.
    ("<h6>Author(s)</h6><ul><li>Ada B. Rossi</li><li>Bo A. Lind</li></ul>", "", ["Ada B. Rossi", "Bo A. Lind"]),
    ("<aside><a href='/authors/rossi'>Ada Rossi</a></aside>", "", ["Ada Rossi"]),
    ("<aside><a href='/authors/rossi'>Ada Rossi</a><a href='/authors/lind'>Bo Lind</a></aside>", "", []),
    (
        PARAGRAPH + "<p style='text-align:right'><b>Ada Rossi</b></p>",
        linked(headline="x", author={"@type": "Organization", "name": "Harbour Post"}),
        ["Ada Rossi"],
    ),
    ("<div class='author-box'><button>Follow</button></div>", "", []),
    ("<blockquote><p>We sail.</p><p class='quote__author'>Bo Lind</p></blockquote>", "", []),
    ("<div class='comment-author'>Bo Lind</div>", "", []),
    ("<div class='image-description__author'>Bo Lind</div>", "", []),
    ("<figure><img src='/a.jpg'><strong class='author'>Bo Lind</strong></figure>", "", []),
    ("<div class='Breadcrumbs_bar Meta_author'>Harbour|North Shore</div>", "", []),
    (
        "<div>Blue Boats</div><div>1 March 2026</div><div>Sea Birds</div><div>2 March 2026</div><div>Old Nets</div>",
        "",
        [],
    ),
    ("<p class='commentator author'>Ada Rossi</p>", "", ["Ada Rossi"]),
    ("<p>Reviewed by</p><p>Bo Lind</p><p>March 1, 2026</p>", "", []),
    ("<p class='byline'>By Ada Rossi</p>", linked(headline="x", author={"name": "undefined"}), ["Ada Rossi"]),
    ("", linked(headline="x", author={"name": "J.Roe"}), ["J.Roe"]),
    ("<p class='byline'>By Ada Rossi</p>", linked(headline="x", author={"name": "198.51.100.7"}), ["Ada Rossi"]),
    ("<p class='byline'>By Ada Rossi</p>", linked(headline="x", author={"name": "HARBOUR-POST.COM"}), ["Ada Rossi"]),
    ("", linked(headline="x", author={"name": "Par harbour.fr"}), []),
    # An account gives way to the name that readers see; where nobody is named, it stands.
    ("<p class='byline'>By Ada Rossi</p>", linked(headline="x", author={"name": "arossi"}), ["Ada Rossi"]),
    ("", linked(headline="x", author={"name": "arossi"}), ["arossi"]),
    # A house gives way to the people whom a line says it is by.
    ("<p>By Ada Rossi</p>", linked(headline="x", author={"@type": "Organization", "name": "Bay Desk"}), ["Ada Rossi"]),
    ("<p>By dpa</p>", linked(headline="x", author={"@type": "Organization", "name": "Bay Desk"}), ["Bay Desk"]),
    ("", meta(article_author="Ada Rossi"), ["Ada Rossi"]),
    ("", meta(vr__author="Ada Rossi"), ["Ada Rossi"]),
    ("", meta(page_author="Ada Rossi"), ["Ada Rossi"]),
    ("", meta(image_author="Ada Rossi"), []),
    ("<a href='https://creativecommons.example/licenses/by-sa/4.0/'>Shared Alike</a>", "", []),
    (
        "<div itemscope itemtype='https://schema.org/Article'>"
        "<i itemprop=author itemscope itemtype='https://schema.org/Person'>Ada Rossi</i></div>",
        "",
        ["Ada Rossi"],
    ),
    (
        "<div itemscope itemtype='https://schema.org/Article'><i itemprop=author itemscope "
        "itemtype='https://schema.org/Person'><b itemprop=givenName>Ada</b> <b itemprop=familyName>Rossi</b></i></div>",
        "",
        ["Ada Rossi"],
    ),
    # A nearer name does without the word that a teaser's has.
    (
        f"<h4 class='author-name'>Ada Rossi</h4>{PARAGRAPH * 16}<div class='card-author'>By Bo Lind</div>",
        "",
        ["Ada Rossi"],
    ),
    ("<div class='byline'>Ada Rossi <span>Harbour Reporter</span></div>", "", ["Ada Rossi"]),
    ("<div class='info'><span>Ada Rossi</span> <span>1 March 2026, 9:30</span></div>", "", ["Ada Rossi"]),
    ("<div class='info'><a href='/t'>Blue Boats <b>Sea</b></a> <span>1 March 2026</span></div>", "", []),
    (
        "<p class='byline'>By Ada Rossi</p>",
        linked(headline="x", author={"name": "desk@harbour.example"}),
        ["Ada Rossi"],
    ),
]


@pytest.mark.parametrize(("below", "head", "names"), BYLINES)
def test_authors_are_people_first_and_never_accounts(below: str, head: str, names: list[str]) -> None:
    assert [author.name for author in decided(H1 + below + PARAGRAPH * 3, head).authors] == names


def test_sections_and_the_words_of_the_headline_are_no_authors() -> None:
    below = "<div>March 1, 2026</div>" + PARAGRAPH * 3
    assert decided("<ul><li>Venice Lagoon</li></ul>" + H1 + below).authors == ()
    assert decided("<h1>Wedding Planning at sea</h1><div>Wedding Planning</div>" + below).authors == ()
    assert [author.name for author in decided("<div>Ada Rossi</div>" + H1 + below).authors] == ["Ada Rossi"]


@pytest.mark.parametrize(
    ("byline", "authors", "others"),
    [
        ("Ada Rossi (text) / Bo Lind (photo)", ["Ada Rossi"], [("Bo Lind", "photo")]),
        ("Von Ada Rossi (Text) und Bo Lind (Fotos)", ["Ada Rossi"], [("Bo Lind", "Fotos")]),
        ("By Ada Rossi | Edited by Bo Lind", ["Ada Rossi"], [("Bo Lind", "Edited by")]),
        ("Ada Rossi", ["Ada Rossi"], []),
    ],
)
def test_who_did_other_work_contributes(byline: str, authors: list[str], others: list[tuple[str, str]]) -> None:
    found = decided(H1 + f"<p class='byline'>{byline}</p>" + PARAGRAPH)
    assert [author.name for author in found.authors] == authors
    assert [(other.name, other.role) for other in found.contributors] == others
    assert found.byline == byline


def test_what_content_systems_print_beside_a_date_names_nobody() -> None:
    below = "<dl><dd class='createdby'>Written by <span>Ada Rossi</span></dd><dd class='author'>Publié le</dd></dl>"
    assert [author.name for author in decided(H1 + below + PARAGRAPH).authors] == ["Ada Rossi"]


@pytest.mark.parametrize(
    "logo",
    [
        "<h1><a href='/'>The Harbour Post</a></h1>",
        "<h1><a href='https://www.harbour-post.example/'><span>The Harbour Post</span></a></h1>",
        "<a href='/'><h1>The Harbour Post</h1></a>",
        "<h1 class='site-title'>The Harbour Post</h1>",
        "<h1><a href='/'></a><i>The Harbour Post</i></h1>",
    ],
)
@pytest.mark.parametrize("level", ["h2", "h3"])
@pytest.mark.parametrize("title", ["{} - The Harbour Post", "The Harbour Post | {}", "{}"])
def test_a_logo_in_an_h1_is_no_headline(logo: str, level: str, title: str) -> None:
    headline = "Ferry is late again after a storm"
    body = f"{logo}<article><{level}>{headline}</{level}><p>By Ada Rossi</p>{PARAGRAPH}</article>"
    found = decided(body, f"<title>{title.format(headline)}</title>")
    assert (found.headline, [author.name for author in found.authors]) == (headline, ["Ada Rossi"])


@pytest.mark.parametrize(
    "head",
    [
        "<link rel=canonical href='https://post.example/2026/03/01/ferry/'>",
        "<meta property=og:url content='https://post.example/2026/03/01/ferry/'>",
    ],
)
def test_the_day_is_read_off_the_address_that_the_page_gives_as_its_own(head: str) -> None:
    article = newsformat.read(f"<html lang=en><title>Ferry</title>{head}<body>{H1}{PARAGRAPH}", "html").article
    assert article is not None
    assert article.published == "2026-03-01"


def test_the_widget_that_holds_the_story_is_not_beside_it() -> None:
    name = "<h1 class='title'><a href='/'></a><a href='/'>The Harbour Post</a></h1>"
    post = f"<h3 class='post-title'>Ferry is late again</h3><div class='post-body'>{PARAGRAPH}</div>"
    widget = f"<div class='widget Blog'><h2 class='date-header'>Monday, September 8, 2008</h2>{post}</div>"
    rest = "".join(f"<div class='widget'><p><a href='/{n}'>Story {n}</a></p></div>" for n in range(30))
    found = decided(f"{name}{widget}{rest}", "<title>The Harbour Post: Ferry is late again</title>")
    assert (found.headline, found.published) == ("Ferry is late again", "2008-09-08")


def test_a_declared_author_that_opens_with_the_sites_name_is_the_site() -> None:
    site = "<meta property=og:site_name content='Harbour Post'>"
    head = f"<meta name=author content='Harbour Post – Das Magazin für Boote'>{site}"
    assert [author.name for author in decided(f"{H1}<p>Von Ada Rossi</p>{PARAGRAPH}", head).authors] == ["Ada Rossi"]
    both = f"<meta name=author content='Bo Lind, Harbour Post'>{site}"
    assert [author.name for author in decided(H1 + PARAGRAPH, both).authors] == ["Bo Lind"]


def test_a_short_headline_of_writing_without_spaces_is_found_in_a_lesser_heading() -> None:
    body = f"<div><h2>渡轮今天又晚点了</h2><p>记者 王小明</p>{PARAGRAPH}</div>"
    assert [author.name for author in decided(body, "<title>渡轮今天又晚点了</title>").authors] == ["王小明"]


def test_a_headline_that_links_to_its_own_page_is_none_the_less_one() -> None:
    body = f"<h1><a href='{URL}'>Ferry is late again</a></h1>{PARAGRAPH}"
    assert decided(body, "<title>Harbour Post</title>").headline == "Ferry is late again"


def test_the_byline_of_a_teaser_is_not_the_articles() -> None:
    teasers = "".join(
        f"<div class='story'><p class='byline'>By {name}</p>{PARAGRAPH}</div>" for name in ("Bo Lind", "Cleo Martin")
    )
    body = H1 + "<p class='byline'>By Ada Rossi</p>" + "<p>Text of the story.</p>" * 40 + teasers
    assert [author.name for author in decided(body).authors] == ["Ada Rossi"]


def test_what_is_known_of_an_author_has_its_own_members() -> None:
    person = {
        "@type": "Person",
        "name": "Ada Rossi",
        "jobTitle": "Correspondent",
        "url": "/ada",
        "email": "ada@example.org",
        "affiliation": {"@type": "Organization", "name": "Harbour Post"},
    }
    (author,) = decided(H1, linked(headline="x", author=person)).authors
    assert (author.kind, author.job_title, author.affiliation, author.email, author.url) == (
        "person",
        "Correspondent",
        "Harbour Post",
        "ada@example.org",
        "https://www.harbour-post.example/ada",
    )


# --------------------------------------------------------------------------------------------- times

TIMES = [
    (
        "<p>Originally published in March 2022. Last updated on December 20, 2024.</p>",
        "",
        "2022-03",
        "2024-12-20",
    ),
    (
        "",
        linked(datePublished="2026-03-01T06:30:00+01:00", dateModified="2026-03-02"),
        "2026-03-01T06:30:00+01:00",
        "2026-03-02",
    ),
    ("", meta(article__published_time="2026-03-01"), "2026-03-01", None),
    ("<p>Published March 1, 2026, updated March 2, 2026</p>", "", "2026-03-01", "2026-03-02"),
    ("<p>Stand: 1. März 2026, 18:05 Uhr</p>", "", "2026-03-01T18:05:00", None),
    ("<time datetime='2026-03-01T06:30Z'>today</time>", "", "2026-03-01T06:30:00Z", None),
    # Day and month as another place tells them apart.
    ("<p class='date'>02/03/2026</p>", meta(date="2026-03-02"), "2026-03-02", None),
    # A zone or a time that another place states of the same moment.
    (
        "",
        linked(datePublished="2026-03-01T06:30:00") + meta(article__published_time="2026-03-01T06:30:00+01:00"),
        "2026-03-01T06:30:00+01:00",
        None,
    ),
    ("<p class='date'>March 1, 2026</p>", meta(date="2026-03-05"), "2026-03-01", None),
    # The system's stamp is not the day of publication.
    (
        "<p class='date'>January 5, 2026</p>",
        linked(datePublished="2026-03-01", dateModified="2026-03-01"),
        "2026-01-05",
        "2026-03-01",
    ),
    # Nor is the day it was taken over from elsewhere; but a line that only tells a day is no byline.
    ("<p class='date'>January 5, 2026</p>", linked(datePublished="2026-03-01"), "2026-01-05", None),
    ("<p>January 5, 2026</p>", linked(datePublished="2026-03-01"), "2026-03-01", None),
    # UTC on the clock that the page shows.
    (
        "<time datetime='2026-02-28T22:30:00-08:00'>x</time>",
        linked(datePublished="2026-03-01T06:30:00Z"),
        "2026-02-28T22:30:00-08:00",
        None,
    ),
    # Or on the clock that another time of the page has, where the day shown is then right.
    (
        "<p class='date'>February 28, 2026</p><time datetime='2026-02-28T23:05:00-08:00'>a comment</time>",
        linked(datePublished="2026-03-01T06:30:00Z"),
        "2026-02-28T22:30:00-08:00",
        None,
    ),
    # A stamp of the same night is one too, if no clock on earth makes them the same day.
    (
        "<p class='date'>February 28, 2026 / 12:25 PM</p>",
        linked(datePublished="2026-03-01T09:30:00Z", dateModified="2026-03-01T09:30:00Z"),
        "2026-02-28T12:25:00",
        "2026-03-01T09:30:00Z",
    ),
    (
        "<p class='date'>February 28, 2026</p>",
        linked(datePublished="2026-03-01T09:30:00Z", dateModified="2026-03-01T09:30:00Z"),
        "2026-03-01T09:30:00Z",
        "2026-03-01T09:30:00Z",
    ),
    # A sentence tells of another day; a word behind the date says what it is.
    (
        "<p>The next meeting of the boatmen is on March 9, 2026 at the harbour.</p><p>2026年3月1日 更新</p>",
        "",
        "2026-03-01",
        "2026-03-01",
    ),
    (
        "<time>March 9, 2026</time><p>This story was originally published on March 1, 2026 and edited since.</p>",
        "",
        "2026-03-01",
        None,
    ),
    # Where no time stands near the headline: the opening of a paragraph, the state of the page at its foot.
    (
        PARAGRAPH * 3 + "<p>01.03.2026 Since 4 May 1950 there has been a ferry across the lagoon, says the town, and "
        "so it shall remain for as long as anybody wants to be on the other side by noon.</p>",
        "",
        "2026-03-01",
        None,
    ),
    (
        PARAGRAPH * 3 + "<p>Since 4 May 1950 there has been a ferry across the lagoon, says the town, and so it "
        "shall remain for as long as anybody wants to be on the other side by noon.</p>",
        "",
        None,
        None,
    ),
    (PARAGRAPH * 3 + "<footer><p>[Stand: 1.3.2026, 18:05 Uhr]</p></footer>", "", "2026-03-01T18:05:00", None),
    (
        "<p class='date'>March 9, 2026</p><p class='date'>March 1, 2026</p>",
        "<meta itemprop='uploadDate' content='2026-03-01'>",
        "2026-03-01",
        None,
    ),
    ("<p>No date here, only 14:30 and 2026.</p>", "", None, None),
    # "3 days ago" for readers, the moment for programs.
    ("<p class='date'><i title='2026-03-01T06:30:00Z'>3 days ago</i></p>", "", "2026-03-01T06:30:00Z", None),
    ("<p class='date'><i data-timestamp='1772346600'>3 days ago</i></p>", "", "2026-03-01T06:30:00Z", None),
    ("<time data-datetime='2026-03-01T06:30:00Z'>3 days ago</time>", "", "2026-03-01T06:30:00Z", None),
    ("<p class='date' data-count='1772346600' title='2026'>3 days ago</p>", "", None, None),
    # The foot of a post that no element calls one.
    (
        f"<h2 class='date'>March 1, 2026</h2><div class='post'>{PARAGRAPH}"
        "<div class='post-footer'><abbr class='published' title='2026-03-01T09:30:00-05:00'>9:30</abbr></div></div>",
        "",
        "2026-03-01T09:30:00-05:00",
        None,
    ),
    # RDFa as content systems print it.
    (
        "<div typeof='sioc:Item foaf:Document'><span property='dc:date' content='2026-03-01T06:30:00+00:00'>on "
        "1 March 2026 - 06:30</span></div>",
        "",
        "2026-03-01T06:30:00+00:00",
        None,
    ),
]


@pytest.mark.parametrize(
    "line",
    [
        "Expires 03/01/26",
        "As of March 1, 2026, the line has received:",
        "Last reviewed March 2026",
        "Gültig bis 1. März 2026",
    ],
)
def test_the_day_of_something_else_is_not_the_day_of_publication(line: str) -> None:
    assert decided(H1 + f"<p>{line}</p>" + PARAGRAPH).published is None
    assert decided(H1 + f"<p>{line}</p><p>March 2, 2026</p>" + PARAGRAPH).published == "2026-03-02"


@pytest.mark.parametrize(("below", "head", "published", "modified"), TIMES)
def test_times_are_as_exact_as_stated(below: str, head: str, published: str | None, modified: str | None) -> None:
    found = decided(H1 + below + PARAGRAPH * 3, head)
    assert (found.published, found.modified) == (published, modified)


def test_the_day_in_an_address_comes_last() -> None:
    url = "https://www.harbour-post.example/2026/03/01/ferry"
    assert decided(H1 + PARAGRAPH, url=url).published == "2026-03-01"
    assert decided(H1 + PARAGRAPH, meta(article__published_time="2026-02-27"), url).published == "2026-02-27"


# ------------------------------------------------------------------------------------ the other fields


def test_day_and_year_in_elements_of_their_own() -> None:
    assert decided("<div class='date'><b>Mar 1</b><i>2026</i></div>").published == "2026-03-01"


@pytest.mark.parametrize("path", ["2026/3/3/ferry", "news/2026/03/03/ferry", "ferry_2026_03_03", "2026/3/3"])
def test_the_day_in_an_address_may_have_short_numbers(path: str) -> None:
    assert decided(H1 + PARAGRAPH, url=f"https://www.harbour-post.example/{path}").published == "2026-03-03"


def test_the_first_second_of_the_clock_is_no_time() -> None:
    found = decided(
        f"{H1}<p>3 March 2026</p>{PARAGRAPH}", linked(headline=HEADLINE, datePublished="1970-01-01T00:00:00Z")
    )
    assert found.published == "2026-03-03"


def test_a_second_node_of_the_same_article_tells_what_the_first_does_not() -> None:
    first = linked(headline=HEADLINE, url=URL, author={"name": "Ada Rossi"}, datePublished="2026-03-03")
    second = linked(
        headline=HEADLINE, url=URL, author={"name": "Bo Lind"}, articleSection="Harbour", dateModified="2026-03-04"
    )
    other = linked(headline="Nets are dry", url=f"{URL}/nets", keywords="nets")
    found = decided(H1 + PARAGRAPH, first + second + other)
    assert [author.name for author in found.authors] == ["Ada Rossi"]
    assert (found.published, found.modified, found.section, found.keywords) == (
        "2026-03-03", "2026-03-04", ("Harbour",), (),
    )  # fmt: skip


def test_a_month_in_an_address_is_a_month() -> None:
    url = "https://www.harbour-post.example/2026/03/ferry"
    assert decided(H1, url=url).published == "2026-03"
    assert decided(H1 + "<p>March 2, 2026</p>", url=url).published == "2026-03-02"


def test_language_of_the_page_and_of_its_words() -> None:
    assert decided(H1 + PARAGRAPH).language == "en"
    german = (
        "<p>Die Fähre nimmt am Montag den Betrieb wieder auf, und das ist für die Insel die erste gute Nachricht.</p>"
        * 4
    )
    assert decided("<h1>Die Fähre</h1>" + german).language == "de"
    assert decided("<h1>渡し船が再開</h1><p>渡し船は月曜日に運航を再開すると発表した。</p>").language == "ja"


def test_publisher_under_the_name_that_fits_the_address() -> None:
    head = linked(headline="x", publisher={"@type": "Organization", "name": "Big Media AG"}) + meta(
        og__site_name="Harbour Post"
    )
    found = decided(H1, head)
    assert found.publisher is not None
    assert found.publisher.name == "Harbour Post"


def test_keywords_and_section() -> None:
    found = decided(H1, linked(headline="x", keywords="ferries, Venice,storms", articleSection=["Region", "Transport"]))
    assert found.keywords == ("ferries", "Venice", "storms")
    assert found.section == ("Region", "Transport")
    noise = linked(headline="x", keywords=["ferries", "98be933f-38cf-4fba-b6c6-ad438e82010a", "harbour-post.com"])
    assert decided(H1, noise).keywords == ("ferries",)
    menu = "<nav><a rel='tag' href='/t/1'>ferries</a> <a rel='tag' href='/t/2'>Venice</a></nav>"
    assert decided(f"<article>{H1}{PARAGRAPH}<footer>{menu}</footer></article>").keywords == ("ferries", "Venice")
    tags = "<ul class='tags'><li><a href='/t/1'>ferries</a></li><li><a href='/t/2'>#Venice</a></li></ul>"
    assert decided(H1 + PARAGRAPH + tags).keywords == ("ferries", "Venice")


def test_the_canonical_address_is_absolute() -> None:
    assert (
        decided(head="<link rel='canonical' href='/news/ferry-1'>").url
        == "https://www.harbour-post.example/news/ferry-1"
    )
    assert decided(head="<link rel='canonical' href='javascript:alert(1)'>").url == URL


FIGURE = "<figure><img src='/{}' width='800' alt='A ferry at dawn'><figcaption>The boat.</figcaption></figure>"


def test_the_lead_image_is_the_declared_file_with_the_shown_caption() -> None:
    found = decided(H1 + FIGURE.format("ferry-dawn-600x400.jpg") + PARAGRAPH, meta(og__image="/ferry-dawn.jpg"))
    assert found.lead_image is not None
    assert found.lead_image.url == "https://www.harbour-post.example/ferry-dawn.jpg"
    assert (found.lead_image.caption, found.lead_image.alt) == ("The boat.", "A ferry at dawn")


def test_the_first_picture_leads_where_the_declared_one_is_another() -> None:
    found = decided(H1 + FIGURE.format("quay-at-noon.jpg") + PARAGRAPH, meta(og__image="/social-card-7.jpg"))
    assert found.lead_image is not None
    assert found.lead_image.url == "https://www.harbour-post.example/quay-at-noon.jpg"


@pytest.mark.parametrize(
    "picture",
    [
        "<img src='/logo.svg' alt='Harbour Post logo'>",
        "<img src='/ada.jpg' class='avatar' alt='Ada Rossi, author'>",
        "<a href='/other'><img src='/other.jpg' width='800' alt='Another story here'></a>",
    ],
)
def test_signs_faces_and_teasers_do_not_lead(picture: str) -> None:
    assert decided(H1 + picture + PARAGRAPH).lead_image is None


@pytest.mark.parametrize(
    ("name", "leads"),
    [
        ("logo.png", False),
        ("harbour-post-logo_1200x630.png", False),
        ("og-default.png", False),
        ("apple-touch-icon@2.png", False),
        ("HarbourLogoWhite.png", False),
        ("default/ferry-dawn.jpg", True),
        ("ferry-dawn/default.jpg", True),
        ("shipyard-logo.jpg", True),
        ("facebook-logo.jpg", True),
        ("new-logo-of-the-ferry.jpg", True),
        ("social-card-7.jpg", True),
    ],
)
def test_a_declared_sign_of_the_site_does_not_lead(name: str, leads: bool) -> None:
    found = decided(H1 + PARAGRAPH, meta(og__image=f"/{name}"))
    assert (found.lead_image is not None) is leads


def test_the_standfirst_is_not_the_headline_nor_a_caption() -> None:
    dek = "First boats out after nine days of storm repairs; night crossings to follow."
    found = decided(H1 + f"<p class='standfirst'>{dek}</p>" + PARAGRAPH, meta(description="Boats."))
    assert (found.subheadline, found.summary) == (dek, None)
    assert decided(f"<h1>{dek}</h1><p class='lead'>{dek}</p>").subheadline is None
    assert decided(H1 + f"<figure><figcaption class='lead'>{dek}</figcaption></figure>").subheadline is None


def test_the_teaser_of_another_story_is_no_standfirst() -> None:
    dek = "First boats out after nine days of storm repairs; night crossings to follow."
    teaser = f"<div><h3><a href=/b>Bells of Norvale</a></h3><p class=teasertext>{dek}</p></div>"
    assert decided(f"<main>{H1}{PARAGRAPH}{teaser}</main>").subheadline is None
    assert decided(f"<main>{H1}<a href=/b><p class=teasertext>{dek}</p></a></main>").subheadline is None
    assert decided(f"<main>{H1}<div><h3>In short</h3><p class=teasertext>{dek}</p></div></main>").subheadline == dek


def test_a_box_of_headline_and_standfirst_is_no_standfirst() -> None:
    dek = "First boats out after nine days of storm repairs; night crossings to follow."
    box = f"<div class=teasertext><b>The lagoon</b> <p>Ferry resumes</p><p>{dek}</p></div>"
    assert decided(f"<h1>Ferry resumes</h1>{box}{PARAGRAPH}", meta(description=dek)).subheadline is None


def test_the_summary_is_what_open_graph_tells_in_full() -> None:
    dek = "First boats out after nine days of storm repairs; night crossings to follow."
    caption = "A boat leaves the northern harbour at dawn (archive)."
    assert decided(H1, linked(headline="x", description=caption) + meta(og__description=dek)).summary == dek
    for cut in (dek[:40].rstrip() + "…", dek[:40].rstrip() + "...", dek[:40].rstrip()):
        assert decided(H1, linked(headline="x", description=dek) + meta(og__description=cut)).summary == dek
    longer = f"{dek} The bell of Norvale rang."
    assert decided(H1, linked(headline="x", description=longer) + meta(og__description=dek)).summary == dek
    template = "{{ entry.teaser }} of the harbour"
    assert decided(H1, linked(headline="x", description=dek) + meta(og__description=template)).summary == dek


def test_what_only_says_the_headline_again_is_no_summary() -> None:
    assert decided(H1, meta(og__description=f"{HEADLINE}.".upper())).summary is None
    dek = "First boats out after nine days of storm repairs."
    assert decided(H1, linked(headline=HEADLINE, description=dek) + meta(og__description=HEADLINE)).summary == dek


def test_declared_access_and_type() -> None:
    node = linked(headline="x", isAccessibleForFree="False").replace("NewsArticle", "OpinionNewsArticle")
    found = decided(H1, node)
    assert (found.access, found.type) == ("paid", "opinion")
    assert decided(H1, meta(article__content_tier="metered")).access == "metered"


# ------------------------------------------------------------------------------------------ evidence


def test_each_value_has_its_evidence_and_its_rivals() -> None:
    found = decided(H1, "<title>Ferry!</title>" + meta(og__title="Ferry is back on the lagoon"))
    records = [record for record in found.evidence if record.path == "/headline"]
    assert [(record.chosen, record.source) for record in records] == [
        (True, "visible"),
        (False, "title"),
        (False, "open-graph"),
    ]
    assert records[0].basis == "observed"
    assert records[1].basis == "declared"
    assert all(record.why for record in records)


def test_a_place_that_bears_out_the_chosen_one_says_so_and_comes_after_rivals() -> None:
    found = decided(
        H1
        + "<p class='byline'>By Ada Rossi</p><p class='byline'>Newsletter</p><time datetime='2026-03-01'>today</time>",
        linked(datePublished="2026-03-01T06:30:00+01:00", dateModified="2026-03-04", author="Ada Rossi")
        + meta(pubdate="2026-03-02", article__published_time="2026-03-01T06:30+01:00"),
    )
    whys = {
        path: [record.why for record in found.evidence if record.path == path][1:]
        for path in ("/headline", "/authors", "/published")
    }
    assert whys == {
        "/headline": [],
        "/authors": ["names nobody", "says the same", "says the same"],
        "/published": ["another day, in a place trusted less", "says the same", "says the same, less exactly"],
    }


def test_evidence_is_bounded() -> None:
    head = "".join(meta(og__title="Long " * 200 + str(n)) for n in range(30))
    records = decided(H1, head).evidence
    paths = [record.path for record in records]
    assert max(map(paths.count, paths)) <= MOST_CLAIMS
    assert max(len(record.value) for record in records) <= LONGEST_VALUE


def test_tags_in_the_class_of_the_article_do_not_make_its_links_keywords() -> None:
    inline = PARAGRAPH + "<p>As the <a href=/report>full report</a> says.</p>"
    assert decided(f'<article class="post tag-harbour">{H1}{inline}</article>').keywords == ()
    assert decided(f'<div class="post tag-harbour">{H1}{inline}</div>').keywords == ()


def test_a_row_of_links_to_topics_gives_keywords_but_links_in_the_text_do_not() -> None:
    inline = "<p>" + "The boats of the lagoon sail again, " * 5 + "<a href='/topic/storms'>storms</a> or not.</p>"
    row = "<div>Topics: <a href='/topic/ferries'>Ferries</a> <a href='/topic/venice'>Venice</a></div>"
    assert decided(H1 + inline * 3 + row).keywords == ("Ferries", "Venice")
    assert decided(H1 + inline * 3).keywords == ()


DEK = "Eleven of seventeen members voted to keep lorries off the quay, after a debate of two years."


@pytest.mark.parametrize(
    ("below", "standfirst"),
    [
        (f"<p>{DEK}</p><p>By Ada Rossi</p>{PARAGRAPH}", DEK),
        (f"<div><div>{DEK}</div><div>Share</div><span>3 May 2024, 6:00</span></div>{PARAGRAPH}", DEK),
        (f"<p>By Ada Rossi</p><p>{DEK}</p>{PARAGRAPH}", None),
        (f"<p>{DEK}</p>{PARAGRAPH}", None),
        (f"<p class=img-caption>{DEK}</p><p>By Ada Rossi</p>{PARAGRAPH}", None),
        (f"<p>{DEK} Photo: Bo Lind</p><p>By Ada Rossi</p>{PARAGRAPH}", None),
        (f"<ul><li>{DEK}</li></ul><p>By Ada Rossi</p>{PARAGRAPH}", None),
        (f"<p><a href=/other>{DEK}</a></p><p>By Ada Rossi</p>{PARAGRAPH}", None),
    ],
)
def test_a_standfirst_of_no_name_stands_between_the_headline_and_the_byline(below: str, standfirst: str | None) -> None:
    assert decided(f"<article>{H1}{below}</article>").subheadline == standfirst


@pytest.mark.parametrize(
    ("above", "section", "kicker"),
    [
        ("<a class=sc-b22 href=/news>News</a>", ("News",), None),
        ("<p><a href=https://www.harbour-post.example/category/town rel='category tag'>Town</a></p>", ("Town",), None),
        ("<span>ONLY HERE</span>", (), "ONLY HERE"),
        ("<div><div><p>Far away</p></div></div>", (), None),
        ("<p>Read also</p>", (), None),
        ("<p><a href=/>Home</a> › News</p>", (), None),
        ("<a href=https://social.example/harbour>Follow us</a>", (), None),
        ("<p>3 May 2024</p>", (), None),
    ],
)
def test_the_line_above_the_headline_is_its_section_or_kicker(
    above: str, section: tuple[str, ...], kicker: str | None
) -> None:
    found = decided(f"<article>{above}{H1}{PARAGRAPH}</article>")
    assert (found.section, found.kicker) == (section, kicker)


@pytest.mark.parametrize("line", ["Category: Town", "Categoria: <a href=/town>Town</a>", "Рубрика: Town"])
def test_a_line_that_says_so_names_the_section(line: str) -> None:
    assert decided(f"<article>{H1}<p>{line}</p>{PARAGRAPH}</article>").section == ("Town",)


TABLES = """<table><tr><td><a href=/>News</a><br><a href=/sport>Sport</a></td><td>
<font size=5><b>Ferry is back on the lagoon</b></font><br><i>{dek}</i><p><font size=2><b>By ADA ROSSI</b><br>
Harbour Post Staff Writer</font><p>{paragraph}</td></tr></table>"""


@pytest.mark.parametrize("title", ["Harbour Post Online: {}", "{} | Harbour Post", "{}"])
def test_a_page_without_headings_has_the_headline_that_its_title_says(title: str) -> None:
    title = f"<title>{title.format('Ferry is back on the lagoon')}</title>"
    found = decided(TABLES.format(dek=DEK, paragraph=PARAGRAPH), title)
    assert (found.headline, found.subheadline) == ("Ferry is back on the lagoon", DEK)
    (ada,) = found.authors
    assert (ada.name, ada.job_title) == ("ADA ROSSI", "Harbour Post Staff Writer")


def test_a_form_around_the_whole_page_is_no_form() -> None:
    below = f"<span class=haberspot>{DEK}</span><p>By Ada Rossi, 3 May 2024</p>{PARAGRAPH}"
    found = decided(f"<form action=a.aspx><input name=__STATE><div>{H1}{below}</div></form>")
    assert (found.headline, found.subheadline, found.published) == ("Ferry is back on the lagoon", DEK, "2024-05-03")
    assert [author.name for author in found.authors] == ["Ada Rossi"]


def test_the_words_of_a_page_without_paragraphs_tell_its_language() -> None:
    words = (
        "Die Fähre nimmt am Montag den Betrieb wieder auf, und das ist für die Insel die erste gute Nachricht.<br>" * 4
    )
    assert decided(f"<h1>Die Fähre</h1><td><span>{words}</span></td>").language == "de"


@pytest.mark.parametrize(
    "path",
    [
        "<div class=c1><a href=/>Start</a> » <a href=/news>News</a> » <a href=/news/town>Town</a></div>",
        "<div>Your place: <a href=/>Start</a> > <a href=/news>News</a> > <a href=/news/town>Town</a> > Text</div>",
        "<ol><li><a href=/>Start</a></li><li><a href=/news>News</a></li><li><a href=/news/town>Town</a></li></ol>",
    ],
)
def test_a_path_above_the_headline_is_the_section(path: str) -> None:
    assert decided(f"{path}<div>{H1}{PARAGRAPH}</div>").section == ("News", "Town")
    menu = path.replace("»", "").replace(">", ">").replace("<ol>", "<ul>").replace("</ol>", "</ul>").replace(" > ", " ")
    assert decided(f"{menu}<div>{H1}{PARAGRAPH}</div>", url="https://www.harbour-post.example/ferry").section == ()


def test_a_section_that_is_part_of_the_address_may_stand_higher() -> None:
    above = "<span><a href=/news/>News</a></span><div><a href=/author/ada-rossi>Ada Rossi</a></div>"
    assert decided(f"<article>{above}{H1}{PARAGRAPH}</article>").section == ("News",)


@pytest.mark.parametrize("label", ["Štítky:", "Etiketler:", "Теги:", "<b>Ετικέτες:</b>", "标签："])
def test_links_behind_a_label_for_tags_are_keywords(label: str) -> None:
    row = f"<div>{label} <a href=/a1>Ferries</a> <a href=/a2>Venice</a></div>"
    assert decided(f"{H1}{PARAGRAPH * 2}{row}").keywords == ("Ferries", "Venice")


def test_a_line_that_names_the_change_first_tells_both_days() -> None:
    line = "<div class=time>Updated: 4 May 2024, 07:45 Published: 3 May 2024, 21:10</div>"
    found = decided(f"{H1}{line}{PARAGRAPH}")
    assert (found.published, found.modified) == ("2024-05-03T21:10:00", "2024-05-04T07:45:00")


@pytest.mark.parametrize(
    ("published", "changed"),
    [
        ("Online seit", "Zuletzt bearbeitet"), ("Mis en ligne le", "Dernière mise à jour"), ("Créé le", "Actualisé le"),
        ("Creado", "Modificado"), ("Pubblicazione", "Ultimo aggiornamento"), ("Creato", "Ultima modifica"),
        ("Criado em", "Última modificação"), ("Geplaatst", "Aangepast"), ("Skapad", "Senast ändrad"),
        ("Offentliggjort", "Senest ændret"), ("Opprettet", "Sist endret"), ("Luotu", "Viimeksi muokattu"),
        ("Utworzono", "Zmodyfikowano"), ("Dodano", "Ostatnia zmiana"), ("Vydáno", "Změněno"), ("Vloženo", "Upraveno"),
        ("Zverejnené", "Upravené"), ("Megjelent", "Módosítva"), ("Létrehozva", "Utolsó frissítés"),
        ("Δημοσίευση", "Ενημέρωση"), ("Дата публикации", "Дата обновления"), ("Создано", "Изменено"),
        ("Створено", "Змінено"), ("Дата публікації", "Останнє оновлення"), ("Публикувано", "Обновено"),
        ("Създадена", "Актуализирана"), ("Објављено", "Ажурирано"), ("Objava", "Zadnja izmjena"),
        ("Objavljeno", "Spremenjeno"), ("Publikuota", "Redaguota"), ("Publicēts", "Labots"),
        ("Loodud", "Viimati muudetud"),
        ("Publicat", "Actualitzat"), ("Giriş", "Güncelleme"), ("Eklenme", "Düzenleme"), ("Tayang", "Diperbaharui"),
        ("Xuất bản", "Cập nhật"), ("投稿日", "更新日"), ("掲載", "修正"), ("配信", "最終更新"), ("发表于", "最后编辑"),
        ("刊登", "修改"), ("등록", "업데이트"), ("승인", "수정"), ("발행", "갱신"),
        ("نُشر", "حُدِّث"), ("منتشر شده", "بروز شده"),
        ("תאריך פרסום", "עדכון אחרון"), ("प्रकाशन", "अपडेट"), ("โพสต์", "อัพเดท"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "form",
    [
        "<p>{0}: 2026-03-03 | {1}: 2026-03-04</p>",
        "<p>{1}: 2026-03-04 | {0}: 2026-03-03</p>",
        "<p>{1} 2026-03-04</p><p>{0} 2026-03-03</p>",
        "<i>{1}</i> <time datetime=2026-03-04>x</time> <i>{0}</i> <time datetime=2026-03-03>y</time>",
    ],
)
def test_words_in_many_languages_tell_the_first_day_from_that_of_a_change(
    published: str, changed: str, form: str
) -> None:
    found = decided(f"{H1}{form.format(published, changed)}{PARAGRAPH}")
    assert (found.published, found.modified) == ("2026-03-03", "2026-03-04")


def test_who_edited_is_no_change() -> None:
    found = decided(f"{H1}<p>Bearbeitet von Bo Lind 3. März 2026</p>{PARAGRAPH}")
    assert (found.published, found.modified) == ("2026-03-03", None)


def test_the_title_of_a_time_may_tell_it_in_words() -> None:
    found = decided(f"{H1}<time title='Tuesday, 3 March 2026, 14:05'>2 days ago</time>{PARAGRAPH}")
    assert found.published == "2026-03-03T14:05:00"


def test_of_a_line_of_source_author_and_editor_the_author_counts() -> None:
    parts = ("2024-05-18 08:22", "来源：江城晚报", "作者：周文静", "编辑：李强")
    line = f"<div>{''.join(f'<span>{part}</span>' for part in parts)}</div>"
    assert [author.name for author in decided(f"{H1}{line}{PARAGRAPH}").authors] == ["周文静"]


def test_a_standfirst_in_hangul_may_be_short() -> None:
    found = decided(f"{H1}<h2 class=subheading>하루 평균 42명 이용<br>내년 12개 마을로 확대</h2>{PARAGRAPH}")
    assert found.subheadline == "하루 평균 42명 이용\n내년 12개 마을로 확대"


@pytest.mark.parametrize(
    "tools",
    [
        "<div><a href=/print/1>Drucken</a> <a href=/pdf/1>Fassung Lesen</a></div>",
        "<div><a href=/>Bay Post</a></div>",
        "<div><a href=/>De Bode</a> <a href=/join>Abonneren</a></div>",
    ],
)
def test_tools_and_the_name_of_the_site_beside_a_date_are_nobody(tools: str) -> None:
    assert decided(f"{tools}{H1}<div>3 May 2024</div>{tools}{PARAGRAPH}").authors == ()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (
            "<span>کد خبر: 12</span><span>تاریخ انتشار: 3 May 2024</span><span>نویسنده: نرگس کاویانی</span>",
            "نرگس کاویانی",
        ),
        ("<span>โดย สมศรี ใจดี</span> <span>เผยแพร่: 3 May 2024 10:15</span>", "สมศรี ใจดี"),
        ("<time>2024/05/03 19:12</time> <span>記者林佩君／基隆報導</span>", "林佩君"),
    ],
)
def test_the_elements_of_a_line_part_author_and_date(line: str, name: str) -> None:
    found = decided(f"{H1}<div>{line}</div>{PARAGRAPH}")
    assert [author.name for author in found.authors] == [name]
    assert found.published is not None
    assert found.published.startswith("2024-05-03")


def test_words_in_thai_and_persian_tell_a_change() -> None:
    found = decided(f"{H1}<div>เผยแพร่: 3 May 2024 10:15 ปรับปรุง: 4 May 2024 14:40</div>{PARAGRAPH}")
    assert (found.published, found.modified) == ("2024-05-03T10:15:00", "2024-05-04T14:40:00")


def test_a_byline_is_read_under_the_name_that_its_link_has() -> None:
    byline = "<div class=author-name><div class=by>Na</div> <a href=/author/juma/>Juma Rossi</a></div>"
    assert [author.name for author in decided(f"{H1}{byline}{PARAGRAPH}").authors] == ["Juma Rossi"]


def test_the_first_step_of_a_path_that_is_a_section_stays() -> None:
    path = "<div class=breadcrumb><a href=/news.htm>News</a><a href=/news/town.htm>Town</a></div>"
    assert decided(f"{path}{H1}{PARAGRAPH}").section == ("News", "Town")
    path = path.replace("/news.htm", "/en/")
    assert decided(f"{path}{H1}{PARAGRAPH}").section == ("Town",)


def test_a_first_paragraph_that_is_called_the_description_is_the_standfirst() -> None:
    assert decided(f"{H1}<p class=description>{DEK}</p>{PARAGRAPH}").subheadline == DEK
    assert decided(f"{H1}{PARAGRAPH}<p class=description>{DEK}</p>").subheadline is None


def test_the_series_above_a_headline_is_its_kicker() -> None:
    series = "<span>Serie: Der Hafen – Teil 2</span>"
    assert decided(f"<header>{series}{H1}</header>{PARAGRAPH}").kicker == "Serie: Der Hafen – Teil 2"


def test_a_subtitle_right_below_the_headline_may_be_short() -> None:
    assert decided(f"{H1}<h3 class=subtitle>How a form got lost for years</h3>{PARAGRAPH}").subheadline == (
        "How a form got lost for years"
    )
    assert decided(f"{H1}<p class=subtitle>How a form got lost for years</p>{PARAGRAPH}").subheadline is None


@pytest.mark.parametrize(
    ("below", "published", "names"),
    [
        ("<div><span>7 min read</span><span>·</span><span>Nov 18, 2024</span></div>", "2024-11-18", []),
        ("<div>Tuesday, 9 July 2024 by Ada Rossi</div>", "2024-07-09", ["Ada Rossi"]),
        (
            "<p class=byline>By Ada Rossi on <abbr class=published title=2011-03-02T08:15:22Z>March 2</abbr></p>",
            "2011-03-02T08:15:22Z",
            ["Ada Rossi"],
        ),
    ],
)
def test_what_lines_below_the_headline_tell(below: str, published: str, names: list[str]) -> None:
    found = decided(f"<article>{H1}{below}{PARAGRAPH}</article>")
    assert (found.published, [author.name for author in found.authors]) == (published, names)


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Ada Rossi, Harbour correspondent", ["Ada Rossi"]),
        ("Harbour correspondent Ada Rossi", ["Ada Rossi"]),
        ("Ada Roßmann, dpa", ["Ada Roßmann"]),
        ("Ada Ríos (EFE)", ["Ada Ríos"]),
        ("Ada Ríos / Bo Lind", ["Ada Ríos", "Bo Lind"]),
        ("Ada de Vos en Bo Lind", ["Ada de Vos", "Bo Lind"]),
        ("Rózsa Anna és Lind Béla", ["Rózsa Anna", "Lind Béla"]),
        ("Анна Белова и Игорь Лисин", ["Анна Белова", "Игорь Лисин"]),
        ("김하늘 기자 sky@post.example", ["김하늘"]),
        ("[호수일보 김하늘 기자]", ["김하늘"]),
        ("김하늘·이바다 기자", ["김하늘", "이바다"]),
        ("本报记者 王小明", ["王小明"]),
    ],
)
@pytest.mark.parametrize(
    "form", ["<p>{}</p><p>{}</p>", "<div><span>{}</span> <span>{}</span></div>", "<div>{} | {}</div>"]
)
def test_names_beside_a_date_may_have_a_post_an_agency_or_a_colleague(byline: str, names: list[str], form: str) -> None:
    found = decided(f"{H1}{form.format(byline, '2026-03-03')}{PARAGRAPH}")
    assert ([author.name for author in found.authors], found.published) == (names, "2026-03-03")


@pytest.mark.parametrize("box", ["aside", "nav", "footer"])
def test_who_wrote_what_is_listed_beside_the_article_is_not_its_author(box: str) -> None:
    list_ = f"<{box}><div><h3>Most read</h3><p>Nets are dry</p><p>By Mina Devlin</p><p>1 January 2025</p></div></{box}>"
    found = decided(f"<article>{H1}<p>By Ada Rossi</p><p>3 March 2026</p>{list_}{PARAGRAPH}</article>")
    assert [author.name for author in found.authors] == ["Ada Rossi"]


@pytest.mark.parametrize(
    "line", ["Photos by Bo Lind", "Edited by Bo Lind", "Fotos von Bo Lind", "Additional reporting by Bo Lind"]
)
def test_a_line_of_other_work_beside_the_byline_names_a_contributor(line: str) -> None:
    found = decided(f"{H1}<p>By Ada Rossi</p><p>{line}</p><p>3 March 2026</p>{PARAGRAPH}")
    assert [author.name for author in found.authors] == ["Ada Rossi"]
    assert [(each.name, each.role) for each in found.contributors] == [("Bo Lind", line.removesuffix(" Bo Lind"))]
    assert found.byline == "By Ada Rossi"


def test_the_name_of_the_site_beside_the_date_is_no_author() -> None:
    body = f"{H1}<div>Harbour Post</div><div>3 March 2026</div>{PARAGRAPH}"
    assert decided(body, meta(og__site_name="Harbour Post")).authors == ()


@pytest.mark.parametrize(
    "today",
    [
        "<div>Friday, 6 March 2026</div>",
        "<div><time datetime=2026-03-06>Friday, 6 March</time></div>",
        "<div class=today>Friday, 6 March 2026</div>",
    ],
)
def test_the_day_of_reading_above_the_headline_is_not_that_of_publication(today: str) -> None:
    found = decided(f"<header>{today}</header><article>{H1}<p>3 March 2026</p>{PARAGRAPH}</article>")
    assert found.published == "2026-03-03"


@pytest.mark.parametrize("name", ["today", "current-date", "header_date", "date-today"])
def test_what_is_called_the_day_of_reading_tells_no_publication(name: str) -> None:
    assert decided(f"<div class={name}>Friday, 6 March 2026</div>{H1}{PARAGRAPH}").published is None


def test_the_date_in_the_header_of_an_article_tells_its_publication() -> None:
    assert decided(f"{H1}<div class=post-header_date-box>3 March 2026</div>{PARAGRAPH}").published == "2026-03-03"


def test_a_caption_beside_the_byline_names_no_contributor() -> None:
    caption = "<p>The ferry at dawn. Photo: Bo Lind</p>"
    assert decided(f"{H1}<p>By Ada Rossi</p>{caption}<p>3 March 2026</p>{PARAGRAPH}").contributors == ()


def test_a_word_for_by_may_begin_with_a_capital_behind_the_date() -> None:
    found = decided(f"{H1}<p>Stand: 3. März 2026 Von Ada Roßmann</p>{PARAGRAPH}")
    assert ([author.name for author in found.authors], found.published) == (["Ada Roßmann"], "2026-03-03")


@pytest.mark.parametrize(
    "sentence", ["夜の間に桟橋を修理したと港湾当局が発表した。", "밤사이 부두를 고쳤다고 항만 당국이 밝혔다. "]
)
def test_the_lines_below_a_text_of_short_paragraphs_are_not_near_its_headline(sentence: str) -> None:
    teasers = "".join(f"<div><h3>{n}</h3> <span>{n} Mina Devlin</span> 1{n} January 2025</div>" for n in range(4))
    found = decided(
        f"{H1}{f'<p>{sentence * 4}</p>' * 9}<section>{teasers}</section>", meta(article__published_time="2026-03-03")
    )
    assert (found.authors, found.published) == ((), "2026-03-03")


def test_a_list_above_the_headline_that_tells_the_day_may_name_the_author() -> None:
    entries = "<ul><li>Ada Rossi</li><li>Mar 21, 2024</li><li>18 min read</li></ul>"
    found = decided(f"{entries}{H1}{PARAGRAPH}")
    assert (found.published, [author.name for author in found.authors]) == ("2024-03-21", ["Ada Rossi"])
    assert decided(f"<ul><li>Ada Rossi</li><li>Opinion</li></ul>{H1}<p>3 May 2024</p>{PARAGRAPH}").authors == ()


@pytest.mark.parametrize("text", ["Post / News / Town", "HP.AT", "News › Town › Quay"])
def test_a_path_of_sections_is_no_kicker_whatever_it_is_called(text: str) -> None:
    assert decided(f"<div class=kicker>{text}</div>{H1}{PARAGRAPH}").kicker is None


def test_the_section_beside_a_date_or_linked_like_an_author_is_no_author() -> None:
    filed = linked(headline="x", articleSection="Blue Boats")
    assert decided(f"{H1}<div>Blue Boats</div><div>March 1, 2026</div>{PARAGRAPH}", filed).authors == ()
    link = "<a href='/authors/blue-boats'>Blue Boats</a>"
    assert decided(f"{H1}{link}<p class=byline>By Ada Rossi</p>{PARAGRAPH}", filed).authors[0].name == "Ada Rossi"
    said = f"{H1}<p class=byline>By Blue Boats</p>{PARAGRAPH}"
    assert [author.name for author in decided(said, filed).authors] == ["Blue Boats"]


def test_the_kicker_beside_a_date_is_no_author() -> None:
    above = "<div class=kicker>Blue Boats</div><div>March 1, 2026</div>"
    found = decided(f"{above}{H1}<div>Blue Boats</div><div>March 1, 2026</div>{PARAGRAPH}")
    assert (found.kicker, found.authors) == ("Blue Boats", ())


def test_the_headline_is_no_name_of_a_publisher() -> None:
    long = "Ferry is back on the lagoon after three weeks of repairs"
    title = f"<title>{long}</title>"
    assert decided(f"<h1>{long}</h1>{PARAGRAPH}", title + meta(application_name=long)).publisher is None
    named = decided(f"<h1>{long}</h1>{PARAGRAPH}", title + meta(og__site_name=long, publisher="Harbour Post")).publisher
    assert named is not None
    assert named.name == "Harbour Post"
    quoted = decided(f"<h1>»We sail«</h1>{PARAGRAPH}", meta(og__title="»We sail« (harbour-post.example)"))
    assert quoted.publisher is None


@pytest.mark.parametrize(
    ("line", "kicker"),
    [
        ("March 1, 2026", None),
        ("01.03.2026", None),
        ("Harbour / March 1, 2026", "Harbour"),
        ("Harbour · 1 March 2026, 9:30", "Harbour"),
        ("Regatta 2026", "Regatta 2026"),
    ],
)
def test_a_date_is_no_kicker(line: str, kicker: str | None) -> None:
    assert decided(f"<div class=kicker>{line}</div>{H1}{PARAGRAPH}").kicker == kicker


@pytest.mark.parametrize(
    ("byline", "found"),
    [
        ("By Ada Rossi | March 1, 2026, 3:45 pm", "By Ada Rossi"),
        ("By Ada Rossi and Bo Lind on 1 March 2026", "By Ada Rossi and Bo Lind"),
        ("By Ada Rossi, Harbour Reporter", "By Ada Rossi, Harbour Reporter"),
    ],
)
def test_a_byline_ends_before_the_date(byline: str, found: str) -> None:
    assert decided(f"{H1}<p class=byline>{byline}</p>{PARAGRAPH}").byline == found


def test_keywords_are_not_the_headline_and_end_without_a_comma() -> None:
    words = linked(headline=HEADLINE, keywords=["ferries,", HEADLINE, f"{HEADLINE} - Harbour Post", "Venice"])
    assert decided(H1 + PARAGRAPH, words).keywords == ("ferries", "Venice")


@pytest.mark.parametrize(
    ("standfirst", "found"),
    [
        ("(Photos by Ada Rossi; photo illustration by Bo Lind / Harbour Post)", None),
        ("Ada Rossi, Bo Lind and Carla B. Moretti-Sanders", None),
        ("By Ada Rossi, who has sailed on the ferry since its first day", None),
        ("1 March 2026, 9:30, reading time some four minutes", None),
        ("Since 1 March 2026 the ferry sails again, and nobody on the island has to swim.",) * 2,
        (
            "Summary:<br><br>Three weeks of repairs end at dawn.<br><br><br>Nobody complains.",
            "Three weeks of repairs end at dawn.\nNobody complains.",
        ),
    ],
)
def test_a_standfirst_is_neither_a_credit_nor_a_byline_and_has_no_empty_lines(
    standfirst: str, found: str | None
) -> None:
    assert decided(f"{H1}<div class=standfirst>{standfirst}</div>{PARAGRAPH}").subheadline == found
