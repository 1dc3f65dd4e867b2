"""Who said what in plain texts: invented snippets in many languages, one table a question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsformat.inference.quotes.find import FoundQuote, find_quotes
from properties.effort import cases


def told(text: str, language: str | None = "en") -> list[tuple[str, str | None, str]]:
    """What the tests compare: words, name of the speaker, kind; direct and mixed quotes only."""
    return [
        (quote.text, quote.speaker.name if quote.speaker else None, quote.kind)
        for quote in find_quotes(text, language)
        if quote.kind != "indirect"
    ]


ONE_QUOTE = [
    # after the quote
    ("en", "“The pier is safe,” said Ada Rossi, the harbour engineer.", "The pier is safe,", "Ada Rossi"),
    ("en", '"The pier is safe," Ada Rossi told reporters on Monday.', "The pier is safe,", "Ada Rossi"),
    ("en", "“The pier is safe,” Ada Rossi, who designed it, said.", "The pier is safe,", "Ada Rossi"),
    ("en", "“The pier is safe,” Dan Holm said.", "The pier is safe,", "Dan Holm"),
    ("en", "“Who pays for it?” police asked.", "Who pays for it?", "police"),
    ("en", "“It was our fault,” according to Ada Rossi.", "It was our fault,", "Ada Rossi"),
    ("en", "‘The workers’ rights are gone,’ Tom Veil said.", "The workers’ rights are gone,", "Tom Veil"),
    ("en", "“We are early,” Norvik data customer Ada Rossi reported.", "We are early,", "Ada Rossi"),
    ("de", "„Der Damm hält“, sagte Bürgermeisterin Ida Kolb am Montag.", "Der Damm hält", "Ida Kolb"),
    ("de", "»Der Damm hält«, so Ida Kolb.", "Der Damm hält", "Ida Kolb"),
    ("de", "„Der Damm hält“, teilte die Feuerwehr mit.", "Der Damm hält", "die Feuerwehr"),
    ("fr", "« Le pont tiendra », a déclaré la maire, Claire Vidal.", "Le pont tiendra", "Claire Vidal"),
    ("fr", "« Le pont tiendra », assure Claire Vidal.", "Le pont tiendra", "Claire Vidal"),
    ("es", "«El puente aguanta», aseguró la alcaldesa Rosa Ibar.", "El puente aguanta", "Rosa Ibar"),
    ("pt", "“A ponte aguenta”, disse o prefeito Rui Lago.", "A ponte aguenta", "Rui Lago"),
    ("it", "«Il ponte regge», ha detto il sindaco Bruno Sala.", "Il ponte regge", "Bruno Sala"),
    ("nl", "‘De brug houdt het’, zegt burgemeester Joris Kamp.", "De brug houdt het", "Joris Kamp"),
    ("sv", "”Bron håller”, säger Eva Lind.", "Bron håller", "Eva Lind"),
    ("pl", "„Most wytrzyma”, powiedział burmistrz Jan Sowa.", "Most wytrzyma", "Jan Sowa"),
    ("ru", "«Мост выдержит», — сказал мэр Олег Барин.", "Мост выдержит", "Олег Барин"),
    ("uk", "«Міст витримає», — сказала Олена Барва.", "Міст витримає", "Олена Барва"),
    ("id", "“Jembatan itu aman,” kata Wira Santosa.", "Jembatan itu aman,", "Wira Santosa"),
    ("ms", "“Jambatan itu selamat,” kata Wira Salleh.", "Jambatan itu selamat,", "Wira Salleh"),
    # before the quote
    ("en", "Ada Rossi told the council: “The pier is safe.”", "The pier is safe.", "Ada Rossi"),
    ("en", "In a letter, Ada Rossi wrote, “The pier is safe.”", "The pier is safe.", "Ada Rossi"),
    ("en", "Their head of works, Ada Rossi, said: “The pier is safe.”", "The pier is safe.", "Ada Rossi"),
    ("en", "Tom Veil opened the plan and added: “The pier is safe.”", "The pier is safe.", "Tom Veil"),
    ("de", "In einem Brief sagte Ida Kolb: „Der Damm hält.“", "Der Damm hält.", "Ida Kolb"),
    ("de", "Ida Kolb fügte hinzu: „Der Damm hält.“", "Der Damm hält.", "Ida Kolb"),
    ("de", "Ein Feuerwehrsprecher erklärte am Dienstag: „Der Damm hält.“", "Der Damm hält.", "Ein Feuerwehrsprecher"),
    ("de", "Ähnlich äußerte sich die Bürgermeisterin Ida Kolb: „Der Damm hält.“", "Der Damm hält.", "Ida Kolb"),
    ("fr", "Claire Vidal a ajouté : « Le pont tiendra. »", "Le pont tiendra.", "Claire Vidal"),
    ("es", "Rosa Ibar afirmó: “El puente aguanta”.", "El puente aguanta", "Rosa Ibar"),
    ("ar", "قالت المهندسة ليلى حداد: «الجسر آمن تماما».", "الجسر آمن تماما", "ليلى حداد"),
    ("tr", "Vali Deniz Acar, “Köprü sağlam” dedi.", "Köprü sağlam", "Deniz Acar"),
    ("zh", "镇长周立民说：“大桥很安全。”", "大桥很安全。", "周立民"),
    ("ja", "村長の大野春樹氏は「橋は安全だ」と述べた。", "橋は安全だ", "大野春樹"),
    ("ko", "김하늘 시장은 “다리는 안전하다”고 말했다.", "다리는 안전하다", "김하늘"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words", "name"), ONE_QUOTE)
def test_speaker_beside_the_quote(language: str, text: str, words: str, name: str) -> None:
    assert told(text, language) == [(words, name, "direct")]


@pytest.mark.parametrize(("language", "text", "words", "name"), ONE_QUOTE)
def test_offsets_are_those_of_the_words(language: str, text: str, words: str, name: str) -> None:
    (quote,) = [quote for quote in find_quotes(text, language) if quote.kind == "direct"]
    assert quote.speaker is not None
    assert quote.cue is not None
    assert text[quote.start : quote.end] == words
    assert text[quote.speaker.start : quote.speaker.end] == quote.speaker.text
    assert text[quote.cue.start : quote.cue.end] == quote.cue.text


NO_QUOTE = [
    ("en", "The band “Nine Quiet Rivers” played songs from “Harbour Lights”."),
    ("en", "Veil shared a video titled “Surviving the Flood,” which features divers."),
    ("en", "A Norvik News “60 Minutes” investigation was pulled from broadcast."),
    ("en", "She bought a 6\" pipe and a 9\" pipe in the '90s for the neighbours' shed."),
    ("en", "The workers' plan didn't please the miners' union, Rossi's paper said."),
    ("en", "It was a “smart” meter."),
    ("en", 'The file has "logo": "https://www.example.org/assets/images/harbour/logo.png", and that is all.'),
    ("en", "The wine is often referred to as “dessert wine”."),
    ("en", "“It will last,” Ada Rossi said. Veil leads the “slow repair” movement."),
    ("en", "A note on “harbour.example.org” was read often."),
    ("de", "Der Film „Die lange Flut“ läuft im Programm „Nordlicht“."),
    ("de", "Im Küstenmagazin „wind, wellen und watt“ steht ein Test."),
    ("de", "Ihr Buch „Sturm II – wie eine kleine Stadt sich gegen die See behauptet“ erscheint im Herbst."),
    ("de", "Er bekam die „Große Silberne Medaille mit dem Band für Verdienste um den Deichbau“."),
    ("de", "Es war eine „kluge Idee“."),
    ("fr", "Le film « La Crue » est sorti lundi."),
    ("zh", "《大河日报》昨天出版。"),
    ("en", ""),
    ("en", "“”"),
]


@pytest.mark.parametrize(("language", "text"), NO_QUOTE)
def test_names_and_scare_quotes_are_no_quotes(language: str, text: str) -> None:
    assert [quote for quote in told(text, language) if "It will last" not in quote[0]] == []


ROMANCE = [
    ("«Es un día oscuro», ha valorado el ministro de Asuntos Exteriores, Gil Saro.", "Gil Saro"),
    ("«Es un día oscuro», ha dicho el ministro de Asuntos Exteriores, Gil Saro.", "Gil Saro"),
    ("“Avanzó quince kilómetros en dos horas”, ha resumido Gil Saro.", "Gil Saro"),
    ("“Es un incendio raro y muy rápido”, confesó Gil Saro.", "Gil Saro"),
    ("El resumido informe de Gil Saro habla de “riesgos”.", "El resumido informe de Gil Saro"),
    ("Llegaron tarde, pidiendo «más barcos» al puerto.", None),
]


@pytest.mark.parametrize(("text", "name"), ROMANCE)
def test_perfects_tell_of_speech_and_other_participles_and_gerunds_do_not(text: str, name: str | None) -> None:
    assert {speaker for _, speaker, _ in told(text, "es")} <= {name}


MIXED = [
    ("en", "The former minister Hana Weiss labelled the plan “brutal” online.", "brutal", "Hana Weiss"),
    ("en", "Ada Rossi said that the pier “will not last the winter”.", "will not last the winter", "Ada Rossi"),
    ("de", "Ida Kolb bezeichnete den Plan als „völlig verfehlt“.", "völlig verfehlt", "Ida Kolb"),
    ("es", "Rosa Ibar calificó el plan de «cruel».", "cruel", "Rosa Ibar"),
]


@pytest.mark.parametrize(("language", "text", "words", "name"), MIXED)
def test_some_quoted_words_are_mixed(language: str, text: str, words: str, name: str) -> None:
    assert told(text, language) == [(words, name, "mixed")]


PAGES = [
    # What is said by people whose noun phrase holds a verb, a preposition or a clause.
    ("Ada Rossi was known to have said “the harbour is the best friend of the town.”", "Ada Rossi"),
    ("A recent graduate named Ada Rossi shared: “I began with nothing and now I solve problems.”", "Ada Rossi"),
    (
        "It has a foam which one tester of an older shoe that used the same foam said “felt alive.”",
        "one tester of an older shoe",
    ),
    ("The strengths come from the foam, which one tester said “felt alive.”", "one tester"),
    ("“Everything alive is doing this,” Lyon points out.", "Lyon"),
    ("As Paco Calve, author of a book, puts it, “Plants have to plan ahead to achieve goals.”", "Paco Calve"),
    ("As one reviewer on our team noted, “While I prefer cruising, this is fine.”", "one reviewer on our team"),
    ("As Ada Rossi from Norvik describes it, we are “growing” them like plants.", "Ada Rossi"),
    ("It raises one of the most common questions homeowners ask: “How much will it cost?”", "homeowners"),
    ("“There’s a dreary mood,” said a graduate who asked not to be named.", "a graduate"),
    ("They need “two skilled engineers,” which is as good, said Ada Rossi, a professor at the school.", "Ada Rossi"),
    ("The Norvik Post reports: “Graduates find no jobs at all” with firms, said Ada Rossi.", "Ada Rossi"),
    ("One tester noted, “What bumps?” He noted this on the pier.", "One tester"),
    ("The firm’s GM machines expert, Zane Merv, said little, adding, “All the signs point to a hit.”", "Zane Merv"),
    ("As surgeon Dr. Ehsa Jazin of Norvik explains, “A bad chair adds up over time.”", "Ehsa Jazin"),
    ("Norvik Co-Owner and Lead Planner Erica Vann says, “It is all about meaning.”", "Erica Vann"),
    ("Town’s John Paal said, “There is something in this car.”", "John Paal"),
    ("Work took Darren Vole to South America. “We’re seeing interest there,” he said.", "Darren Vole"),
]


@pytest.mark.parametrize(("text", "name"), PAGES)
def test_english_speaker_in_a_longer_clause(text: str, name: str) -> None:
    assert [speaker for _, speaker, _ in told(text, "en")] == [name]


SAYING = [
    ("Williams says: “The pier is safe, and it will hold.”", "Williams"),
    ("Mayor Sanders claims “the pier is safe and it will hold”.", "Sanders"),
    ("The statement read: “The pier is safe, and it will hold.”", "The statement"),
    ("Critics say: “The pier is safe, and it will hold.”", "Critics"),
    ("The family say: “The pier is safe, and it will hold.”", "The family"),
    ("The team tell us: “The pier is safe, and it will hold.”", "The team"),
    ("Many in town say: “The pier is safe, and it will hold.”", "Many in town"),
    ("Guests who know her say: “The pier is safe, and it will hold.”", "Guests"),
]


@pytest.mark.parametrize(("text", "name"), SAYING)
def test_english_verbs_agree_with_one_and_with_many(text: str, name: str) -> None:
    assert [speaker for _, speaker, _ in told(text, "en")] == [name]


def test_role_ends_before_the_word_that_names() -> None:
    quote = find_quotes("A recent graduate named Ada Rossi said: “I began with nothing.”", "en")[0]
    assert quote.speaker is not None
    assert quote.speaker.role == "recent graduate"


def test_role_ends_before_a_clause() -> None:
    quote = find_quotes(
        "Ada Rossi, a doctor in Norvik who hosts a show, says she was “surprised but not shocked”.", "en"
    )[0]
    assert quote.speaker is not None
    assert quote.speaker.role == "doctor in Norvik"


def test_one_who_asked_not_to_be_named_goes_on() -> None:
    text = "“There’s a dreary mood,” said a graduate who asked not to be named. “People here are very stressed.”"
    assert [speaker for _, speaker, _ in told(text, "en")] == ["a graduate", "a graduate"]


CREDITS = [
    ("“The meal prep is easy to follow.” – Courtney C. (Read all reviews.)", ("Courtney C", None)),
    ("“They are delicious salads.” – Tiffany (Read all reviews.)", ("Tiffany", None)),
    (
        "“It is a handy service.” – Emily Gowan, Director at Norvik [Read the review]",
        ("Emily Gowan", "Director at Norvik"),
    ),
]


def test_credit_is_a_line_below() -> None:
    credited = "“We find ways to use it.”\n\nDoug Millon, head of Norvik (in its yearly call)"
    text = f"{credited}\n\n“It is very new to us.”\n\nAda Rossi, who came, left."
    assert [speaker for _, speaker, _ in told(text)] == ["Doug Millon", None]


def test_pronoun_is_who_was_told_to_explain() -> None:
    text = "The Harbour Based Stress Reduction is old. It can help, explains Ada Rossi. “One worries,” she says."
    assert told(text)[-1][1] == "Ada Rossi"


@pytest.mark.parametrize(("text", "speaker"), CREDITS)
def test_credit_ends_before_an_aside(text: str, speaker: tuple[str, str | None]) -> None:
    found = find_quotes(text, "en")[0].speaker
    assert found is not None
    assert (found.name, found.role) == speaker


def test_office_that_owns_a_report_is_no_person() -> None:
    text = "The Norvik Harbour Office's May report concluded that “there will be no single answer for all piers.”"
    assert told(text)[0][1] == "The Norvik Harbour Office's"


NOBODY = [
    "It helps them answer the question: “Where are we now, and where should we be?”",
    "Use phrases like, “Could I book a boat with a map?” and “Do you have any for the week?”",
    "Ask, “Where can I find the nearest pier?” or “Could you show me how it works?”",
    "These wines are white (collectively called “white grape varieties”).",
    "Products with the nutrition claims ‘low in fat’ or ‘fat-free’ may look healthy.",
    "“Low-fat” or “fat-free” labels do not guarantee a healthier choice.",
    "It is quick to learn for, let’s say, the “smart” ones.",
    "Petting or showing excitement and saying “Good job!” may be all you need.",
    "The name came from a magazine Ada had read referring to two machines as “superpowers.”",
    "You may not want to “crank” your toilet, call a junk firm like Norvik.",
    "And “toning” means adding muscle in my language.",
    "Don’t ever say, “Never mind!” We are all at risk.",
    "We could ask agents to make claims that people can test (where the “human” can be a machine).",
    "Over half of people said they like labels with “natural” claims over others.",
    "I read many times that the island is a “cash culture” and I found it true.",
    "See my posts, linked “here” and “there”, for more.",
    "Reviews at www.example.org/r/tool describe it as “too slow to work,” among others.",
    "Read the page “Norvik vs Harbour: Which Is the Better Place to Learn Sailing?” before you go.",
    "Is “Which Boat Is Better for the Bay?” worth it? Yes.",
    "Her novel, “The Long Flood,” is out.",
    "You've always told yourself “oh, I just don't have that talent”.",
    "Has your teacher ever told you “Show it”? That is good.",
    "Still, it is dear, noting that they’re “very pricey.”",
    "Norvik Trust. “Growth Drivers and Harbour Performance.” Norvik Trust, Accessed 4 Nov. 2025.",
    "The deferred call will print “0” after it returns.",
    "It is the first with “Extra Bass,” emphasizing the importance of sound.",
    "That's still a bit off the maker's claim of “a week or more.”",
    'The line is <div className="flex items to the centre of all the page">, as before.',
]


@pytest.mark.parametrize("text", NOBODY)
def test_english_words_of_nobody(text: str) -> None:
    assert told(text, "en") == []


def test_surname_stands_for_the_full_name() -> None:
    text = "President Ada Rossi opened the pier.\n\nCritics stayed away.\n\n“It will last,” Rossi said."
    assert told(text) == [("It will last,", "Ada Rossi", "direct")]


def test_surname_stands_for_the_first_full_name_behind_where_none_is_before() -> None:
    text = "“It will last,” Rossi said.\n\nThe pier was opened by Ada Rossi. Bo Rossi was not there."
    assert told(text) == [("It will last,", "Ada Rossi", "direct")]


def test_name_before_a_quote_is_found_behind_one_whose_speaker_is_named_at_the_end() -> None:
    text = (
        "Mr Tom Veil came. “It will last,” Rossi said.\n\nCritics stayed away. “We hope so,” Veil said.\n\n"
        "Mr Bo Lind and Ada Rossi paid."
    )
    assert told(text) == [("It will last,", "Ada Rossi", "direct"), ("We hope so,", "Tom Veil", "direct")]


def test_surname_is_of_who_spoke_before_and_not_of_a_firm() -> None:
    text = (
        "“It will last,” said Ada Rossi. Her firm, Rossi Harbour Works, built it.\n\n"
        "Rossi Harbour Works is old.\n\n“We paint it,” Rossi said."
    )
    assert told(text)[1] == ("We paint it,", "Ada Rossi", "direct")


def test_pronoun_stands_for_the_one_who_spoke() -> None:
    text = "“It will last,” said Ada Rossi.\n\n“I drew it myself,” she added."
    assert told(text)[1] == ("I drew it myself,", "Ada Rossi", "direct")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "«Es un gran día», afirmó Rosa Ibar.\n\n«Hemos esperado mucho», añadió."),
        ("it", "«È un gran giorno», ha detto Rosa Ibar.\n\n«Abbiamo aspettato molto», ha aggiunto."),
        ("pl", "„To wielki dzień”, powiedziała Rosa Ibar.\n\n„Czekaliśmy długo”, dodała."),
        ("cs", "„To je velký den,“ řekla Rosa Ibar.\n\n„Čekali jsme dlouho,“ dodala."),
    ],
)
def test_verb_without_a_subject_tells_of_the_one_who_spoke(language: str, text: str) -> None:
    assert [name for _, name, _ in told(text, language)] == ["Rosa Ibar", "Rosa Ibar"]


def test_verb_without_a_subject_makes_no_quote_of_a_title() -> None:
    assert told("Rosa Ibar leyó «El puente», que gustó.", "es") == []


def test_pronoun_skips_a_person_of_the_other_gender() -> None:
    text = "Ms Ada Rossi met the press. Mr Tom Veil was there. “It will last,” she said."
    assert told(text) == [("It will last,", "Ada Rossi", "direct")]


def test_pronoun_without_a_person_has_no_name() -> None:
    (quote,) = find_quotes("“It will last,” she said.", "en")
    assert quote.speaker is not None
    assert (quote.speaker.text, quote.speaker.name) == ("she", None)


def test_a_title_is_nobody_a_pronoun_stands_for() -> None:
    text = "Ada Rossi has seen “Harbour Lights” twice.\n\n“It will last for years,” she said."
    assert told(text) == [("It will last for years,", "Ada Rossi", "direct")]


def test_role_is_kept_apart_from_the_name() -> None:
    (quote,) = find_quotes("“It will last,” said county engineer Ada Rossi.", "en")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == ("Ada Rossi", "county engineer")


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("en", "“It will last,” said Ada Rossi, the county engineer.", "county engineer"),
        ("en", "“It will last,” said Ada Rossi, who built the pier.", None),
        ("en", "“It will last,” said Ada Rossi, one of the engineers.", "one of the engineers"),
        ("de", "„Er hält“, sagte Ada Rossi, die Leiterin des Hafens.", "Leiterin des Hafens"),
        ("de", "„Er hält“, sagte Ada Rossi, eine der Leiterinnen des Hafens.", "eine der Leiterinnen des Hafens"),
        ("fr", "« Il tiendra », a dit Ada Rossi, la directrice du port.", "directrice du port"),
    ],
)
def test_role_behind_the_name_is_without_its_article(language: str, text: str, role: str | None) -> None:
    (quote,) = find_quotes(text, language)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == ("Ada Rossi", role)


def test_interrupted_quote_has_parts() -> None:
    text = "“It will last,” Ada Rossi said, “if we paint it.”"
    (quote,) = find_quotes(text, "en")
    assert [text[start:end] for start, end in quote.parts] == ["It will last,", "if we paint it."]
    assert quote.text == "It will last, if we paint it."


def test_second_quote_of_a_paragraph_has_the_same_speaker() -> None:
    text = "“It will last,” Ada Rossi said. “We paint it every single year.”"
    assert [name for _, name, _ in told(text)] == ["Ada Rossi", "Ada Rossi"]


def test_second_quoted_words_of_the_clause_are_a_quote_of_their_own() -> None:
    text = "“It will last,” Ada Rossi stated, specifying this included “all of the old piers in the town.”"
    assert told(text) == [
        ("It will last,", "Ada Rossi", "direct"),
        ("all of the old piers in the town.", "Ada Rossi", "mixed"),
    ]


def test_a_quote_left_open_is_not_reopened_behind_a_paragraph_without_marks() -> None:
    text = (
        "“The pier is safe and will stay open.\n\nThe tide went out.\n\n“We will come back to it soon,” said Ada Rossi."
    )
    assert told(text) == [
        ("The pier is safe and will stay open.", None, "direct"),
        ("We will come back to it soon,", "Ada Rossi", "direct"),
    ]


def test_long_quote_reopens_at_each_paragraph() -> None:
    text = "Ada Rossi told the meeting:\n\n“The pier is old.\n\n“It is also ours.”\n\nNobody replied."
    (quote,) = find_quotes(text, "en")
    assert quote.text == "The pier is old. It is also ours."
    assert len(quote.parts) == 2
    assert quote.speaker is not None
    assert quote.speaker.name == "Ada Rossi"


def test_sentence_before_hands_its_speaker_on() -> None:
    text = "Ada Rossi said the pier was safe. “We paint it every single year.”"
    assert told(text) == [("We paint it every single year.", "Ada Rossi", "direct")]


MEANT = [
    "Ada Rossi spoke.\n\nRecline and Movement Features\n\nMovement helps. “Nothing replaces it,” she notes.",
    "Ada Rossi spoke of the United States. States like these are far. “We pay less there,” she told me.",
    "Ada Rossi spoke. We look in Norvik Vale. States like it are few. “We pay less there,” she told me.",
    "Ada Rossi works at Norvik University. “It has potential,” she said.",
    "“It is quick,” Tom Veil said. Ada Rossi spoke of AI. It is good. Rossi said it was early. “It is,” she said.",
    "Jan Holm called. Ada Rossi says to pick them early. On the other hand, Dana Mahl says no. “I say no,” she says.",
]


@pytest.mark.parametrize("text", MEANT)
def test_pronoun_means_a_person(text: str) -> None:
    assert told(text)[-1][1] == ("Dana Mahl" if "Mahl" in text else "Ada Rossi")


def test_surname_is_of_who_spoke_long_before() -> None:
    between = " ".join(f"“It is number {number},” said Jan Holm{number}son." for number in range(30))
    text = f"“We start,” said Mindy Weiss of Weiss Party Events. {between} “We end,” Weiss said."
    assert told(text)[-1][1] == "Mindy Weiss"


def test_honorific_is_no_role() -> None:
    quote = find_quotes("“Sit well,” says Dr. Ehsa Jazin, stressing how common that is.", "en")[0]
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == ("Ehsa Jazin", None)


def test_headings_with_a_colon_name_the_speakers_and_hand_none_on() -> None:
    text = """Georgia Vane, professor at the Board:

“This season, the thing that brought me joy is listening.”

Yin Sun and Nadia Qual of Terrano:

“Our office has started a small nursery.

“This coming year, we water by hand.”

The best of all the gardens here:

“After daylight time ends, I try to see the good in it.

“Next year, I will grow something from seed.”

Edwina von Gal, founder of Perfect Earth:

“In this time of haste it makes me happy.”"""
    assert [speaker for _, speaker, _ in told(text, "en")] == ["Georgia Vane", "Yin Sun", None, "Edwina von Gal"]


def test_nested_marks_are_inside() -> None:
    assert told("“He told me ‘go away’ and left,” Ada Rossi said.") == [
        ("He told me ‘go away’ and left,", "Ada Rossi", "direct")
    ]


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        (
            "es",
            "—La lluvia llegó tarde —dijo Rosa Ibar—, pero llegó.",
            "La lluvia llegó tarde pero llegó.",
            "Rosa Ibar",
        ),
        ("pt", "— A chuva veio tarde — disse Rui Lago.", "A chuva veio tarde", "Rui Lago"),
        ("pl", "– Deszcz przyszedł późno – powiedział Jan Sowa.", "Deszcz przyszedł późno", "Jan Sowa"),
        ("ru", "— Дождь пришёл поздно, — сказал Олег Барин.", "Дождь пришёл поздно,", "Олег Барин"),
        ("fr", "— La pluie est venue tard, dit Claire Vidal.", "La pluie est venue tard,", "Claire Vidal"),
    ],
)
def test_dash_opens_speech(language: str, text: str, words: str, name: str) -> None:
    assert told(text, language) == [(words, name, "direct")]


def test_dash_of_a_list_opens_none() -> None:
    assert told("— Pan\n\n— Leche y queso\n\n— Agua", "es") == []


INDIRECT = [
    ("en", "Ada Rossi said that the pier would last ten years.", "the pier would last ten years", "Ada Rossi"),
    ("en", "Ada Rossi said the pier would last ten years.", "the pier would last ten years", "Ada Rossi"),
    ("en", "The pier would last ten years, Ada Rossi said.", "The pier would last ten years", "Ada Rossi"),
    ("en", "According to Ada Rossi, the pier will last ten years.", "the pier will last ten years", "Ada Rossi"),
    ("en", "According to police, Ada Rossi left the pier at nine.", "Ada Rossi left the pier at nine", "police"),
    ("de", "Ida Kolb sagte, der Damm sei nicht sicher genug.", "der Damm sei nicht sicher genug", "Ida Kolb"),
    ("de", "Laut Ida Kolb wurde der Damm nie geprüft.", "wurde der Damm nie geprüft", "Ida Kolb"),
    ("fr", "Claire Vidal a indiqué que trois ponts restaient fermés.", "trois ponts restaient fermés", "Claire Vidal"),
    ("es", "Según Rosa Ibar, el puente no se cerrará nunca.", "el puente no se cerrará nunca", "Rosa Ibar"),
    ("nl", "Joris Kamp zegt dat de brug dicht blijft.", "de brug dicht blijft", "Joris Kamp"),
    ("ru", "Олег Барин сообщил, что мост закроют на всю зиму.", "мост закроют на всю зиму", "Олег Барин"),
    ("id", "Wira Santosa mengatakan bahwa jembatan itu akan dibuka.", "jembatan itu akan dibuka", "Wira Santosa"),
    ("zh", "镇长周立民表示，大桥明年开放。", "大桥明年开放", "周立民"),
    ("ja", "大野春樹氏によると、橋は冬までに直る。", "橋は冬までに直る", "大野春樹"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words", "name"), INDIRECT)
def test_reported_clause(language: str, text: str, words: str, name: str) -> None:
    (quote,) = find_quotes(text, language)
    assert quote.speaker is not None
    assert (quote.text, quote.speaker.name, quote.kind) == (words, name, "indirect")


@pytest.mark.parametrize(
    "text",
    [
        "I wrote a script that I run once after every flood in the town.",
        "Don't settle for vague claims; look for divers that can show results.",
        "Let's say we are a ferry line that runs every day.",
        "The pier adds a rail that keeps the children dry.",
    ],
)
def test_what_only_looks_like_a_report_is_none(text: str) -> None:
    assert find_quotes(text, "en") == []


def test_nobody_in_a_heading_is_meant_by_a_later_pronoun() -> None:
    text = "“It sells,” says Ada Rossi.\n\nBotanical Cocktails\n\nThe bar is open. “We mix them all,” she says."
    assert told(text)[1][1] == "Ada Rossi"


def test_a_noun_that_looks_like_a_verb_of_saying_reports_nothing() -> None:
    assert find_quotes("The alleged abuses were the subject of two reports that nobody read in full.", "en") == []


def test_credit_behind_a_dash_names_the_speaker() -> None:
    assert told("“It is a very long game.” — Ada Rossi") == [("It is a very long game.", "Ada Rossi", "direct")]


def test_credit_behind_a_dash_may_tell_a_role() -> None:
    (quote,) = find_quotes("“It is a very long game.” – Ada Rossi, Head of Works, Norvik\n\nThe game goes on.", "en")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == ("Ada Rossi", "Head of Works, Norvik")


def test_language_is_told_by_the_text() -> None:
    text = "Der Damm an der Elbe ist alt. „Er wird nicht halten“, sagte Ida Kolb in der Nacht."
    assert told(text, None) == [("Er wird nicht halten", "Ida Kolb", "direct")]


def test_region_and_unknown_languages_are_taken() -> None:
    assert told("“A ponte aguenta”, disse Rui Lago.", "pt-BR") == [("A ponte aguenta", "Rui Lago", "direct")]
    assert told("“Ez da ezer gertatu gaur hemen.”", "eu") == [("Ez da ezer gertatu gaur hemen.", None, "direct")]


SCRAPS = [
    "“", "”", "„", '"', "'", "’", "‘", "«", "»", "「", "」", "『", "《", "—", "– ", "\n", "\n\n", " ", ", ", ". ", ": ",
    "said", "Ada Rossi", "Rossi", "she", "according to", "sagte", "teilte", "mit", "a dit", "que", "说", "と述べた",
    "قال", "the", "(", ")", "x", "A", "\ufffc", "\u2028", "\U0001f600", "1", "dedi", "by",
]  # fmt: skip
any_text = st.one_of(st.text(), st.lists(st.sampled_from(SCRAPS), max_size=60).map("".join))
any_language = st.sampled_from(
    [None, "", "en", "de", "fr", "es", "it", "nl", "tr", "ru", "ar", "zh", "ja", "ko", "id", "xx", "pt-BR"]
)


def test_pronoun_takes_no_word_of_another_sentence() -> None:
    text = "Writing home, Ada Rossi met Tom Veil. Sohn came.\n\n“I drew it,” said Ada Rossi. “It is mine,” she said."
    assert told(text)[-1][1] == "Ada Rossi"


def check(text: str, quote: FoundQuote) -> None:
    assert 0 <= quote.start <= quote.end <= len(text)
    assert quote.parts[0][0] == quote.start
    assert quote.parts[-1][1] == quote.end
    assert " ".join(text[start:end] for start, end in quote.parts) == quote.text
    for place in (quote.speaker, quote.cue):
        assert place is None or text[place.start : place.end] == place.text


@cases(400)
@given(any_text, any_language)
def test_any_string_is_taken(text: str, language: str | None) -> None:
    for quote in find_quotes(text, language):
        check(text, quote)


@pytest.mark.parametrize("count", [2, 40])
def test_quotes_of_one_long_sentence_are_by_whom_its_words_name(count: int) -> None:
    lines = [f"“the number {number} boat sails when the tide lets it”" for number in range(count)]
    text = f"Ada Rossi said {lines[0]}" + "".join(f", and then Bo Lind said {line}" for line in lines[1:]) + "."
    names = [name for _, name, _ in told(text)]
    assert names == ["Ada Rossi", *["Bo Lind"] * (count - 1)]


# Were the time quadratic, it would take minutes.
@pytest.mark.parametrize("behind", ["!" * 200_000, "…" * 200_000 + "x"])
def test_what_stands_behind_a_quote_may_be_long(behind: str) -> None:
    assert told(f"“We sail at dawn,” said Ada Rossi. The boat left.{behind}") == [
        ("We sail at dawn,", "Ada Rossi", "direct")
    ]


NAMING = [
    ("The case adds a feature called “super mic” for reporters.", []),
    ("She keeps what Dan Holm called “a very small promise”.", [("a very small promise", "Dan Holm", "mixed")]),
    ("Ada Rossi called the plan “a very small promise”.", [("a very small promise", "Ada Rossi", "mixed")]),
]


@pytest.mark.parametrize(("text", "quotes"), NAMING)
def test_called_right_before_words_names_a_thing_but_for_what_somebody_calls_so(
    text: str, quotes: list[tuple[str, str | None, str]]
) -> None:
    assert told(text) == quotes


GERUNDS = [
    ("It starts with the simple act of saying “no thanks” to plastic.", []),
    ("Look for items labeled “post-consumer” in the shop.", []),
    ("Ada Rossi began by saying, “The pier is safe.”", [("The pier is safe.", "Ada Rossi", "direct")]),
    ("Ada Rossi opened the meeting, saying: “The pier is safe.”", [("The pier is safe.", "Ada Rossi", "direct")]),
]


@pytest.mark.parametrize(("text", "quotes"), GERUNDS)
def test_gerund_behind_a_preposition_tells_of_speech_behind_by_alone(
    text: str, quotes: list[tuple[str, str | None, str]]
) -> None:
    assert told(text) == quotes


def test_initials_are_of_the_name() -> None:
    assert told("“It is,” said J.K. Rossi.") == [("It is,", "J.K. Rossi", "direct")]


def test_name_that_stands_once_stands_for_no_other() -> None:
    text = "Der Verdächtige wurde nach Angaben von Interpol im Norden gefasst."
    assert [quote.speaker and quote.speaker.name for quote in find_quotes(text, "de")] == ["Interpol"]


def test_country_at_the_end_of_a_sentence_is_no_initials() -> None:
    text = "Tom Veil came to the U.S. He called the crossing “a very long night”."
    assert told(text) == [("a very long night", "Tom Veil", "mixed")]


def test_short_text_tells_its_language_by_its_words_of_speech() -> None:
    (quote,) = find_quotes("“We sail,” said Ada Rossi, the harbour master.")
    assert quote.speaker is not None
    assert quote.speaker.role == "harbour master"
