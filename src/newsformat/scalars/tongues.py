"""Which language a text is written in, told by its script and its commonest words.

This is a check on what pages declare, not a detector of everything: it says nothing rather than guess.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from newsformat.scalars.patterns import late

# The commonest words of languages that share a script; a word may stand for several languages.
_COMMON = {
    "en": r"the of and to in is that for was on with he as his by at from are this be have it an which has not were "
    r"said but who they their",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
    "hat dass sie nach wird bei",
    r"fr": "le de la les et des en un une du est que pour dans qui par sur au avec il pas plus ce cette ne se sont "
    "ont été aux",
    "es": "de la que el en los del se las por un para con una su al es lo como más pero sus le ha este entre desde "
    "sobre también fue",
    "pt": "de que do da em um para com não uma os no se na por mais as dos como mas ao ele das foi são pelo pela "
    "também até isso",
    "it": "di che il la per un in del non una della sono con si da le dei nel alla ha più al come gli anche ma è "
    "delle stato",
    "ca": "de la que el els les per amb un una del al en es no ha més com però aquest aquesta són seva pel dels també",
    "gl": "de que do da en o os un unha para con non as no na por máis dos como polo pola foi tamén esta este",
    "eu": "eta da du ez bat dira zuen izan ere dute dela egin baina zen hau baino beste den batean duen",
    "ro": "de și în la a cu care pe din nu este mai pentru o un că au fost sunt prin ca sau după dar al ale lui",
    "nl": "de het een van en in is dat op te zijn voor met die niet aan er om ook als bij uit naar door maar heeft "
    "werd wordt",
    "af": "die van en het in is wat dat op te vir met nie aan hy ook word by om sy was sal deur hulle",
    "da": "og i at det er en til på af for som med den der ikke har de et var fra han om men vil også kan blev",
    "no": "og i det er på en som til å for av med at ikke har den de et om var fra han men vi sier ble også etter",
    "sv": "och i att det som en på är av för med till den har de inte om ett han men var från vi så sig säger "
    "efter också",
    "is": "og að í á er sem við um það til var en með hann ekki af fyrir hafa þetta eru frá hefur segir",
    "fi": "ja on ei se että oli hän mutta myös ovat kun joka mukaan kuin ole niin sen jo vain vielä sanoo",
    "et": "ja on ei et see oli ka ning kui mis aga oma ta kes nii või pärast selle mida",
    "lv": "un ir no ar par ka uz tas bet kas arī kā tika nav pēc lai līdz ko tiek viņš",
    "lt": "ir yra į kad su iš ne tai bet kaip per buvo apie dėl kurie taip po jis pagal ar",
    "pl": "w i na z się nie że do to jest o jak od po za przez dla są był ale co tym oraz który jego",
    "cs": "a v se na je že s do o z to i pro za by jsem jsou podle ale jako který byl také které už",
    "sk": "a v na sa je že s do o z to aj pre za by ako ktorý sú podľa ale po bol ktoré už",
    "sl": "in je v na se da za ki so z tudi pa ne kot o po bi ali lahko od pri še bo",
    "hr": "i je u na se da su za s od koji o kao ne to iz ili što bi te nakon će rekao prema",
    "hu": "a az és hogy nem is egy ez azt meg volt de el csak már mint még szerint után ki van",
    "sq": "të e në dhe i për me një që nga se është ka nuk si do janë por në këtë",
    "tr": "ve bir bu da de için ile olarak çok daha olan en gibi sonra kadar ancak göre ise dedi oldu",
    "az": "və bu bir ilə üçün də da ki olan o olub isə bildirib edib daha görə",
    "id": "yang dan di dari untuk dengan ini itu pada dalam tidak akan ke juga adalah oleh karena ada sebagai bisa "
    "mereka",
    "ms": "yang dan di untuk dengan ini itu pada dalam tidak akan ke juga adalah oleh kerana ada sebagai beliau "
    "telah kepada daripada",
    "tl": "ang ng sa na mga ay at si ni para hindi ito kay siya nang kung mula may ayon",
    "sw": "ya na wa kwa katika za ni la kuwa hiyo cha watu alisema huyo hilo kwamba pia baada hivyo yake wake "
    "kutoka amesema vya",
    "xh": "ukuba kwaye kodwa okanye emva xa ngenxa kuba apho uthe kunye le lo njengoko nto oko ngoku kakhulu "
    "abantu wathi emva malunga phantsi",
    "zu": "ukuthi futhi kodwa noma uma ngoba lapho uthe kanye le lo njengoba kakhulu abantu emva ngesikhathi "
    "mayelana phansi kusho",
    "vi": "của và là các có cho được trong không một với những người này đã từ khi để đến về ở cũng",
    "cy": "y yn a i o ar ei mae wedi gan am yr ac fod bod hefyd eu",
    "ga": "an agus na ar a i le go is do ag sé bhí níl tá leis",
    "ru": "и в не на что с по как это из он от для его за но также к о был было при после до их",
    "uk": "і в не на що з як це та від для його за але також до про був було після їх який під у",
    "be": "і ў не на што з як гэта ад для яго за але таксама да пра быў было пасля іх які",
    "bg": "и в не на че с по как това от за но също до е са се да ще който след при",
    "sr": "и је у на се да су за с од који о као не то из или што би након ће према",
    "mk": "и на во да се за од не со што е ќе кој по како но беше ги",
    "kk": "және бұл мен бір үшін деп да де ол туралы болып бойынша",
    "ar": "في من على إلى أن التي عن مع الذي هذا بعد هذه كما ما لم قال كان ذلك",
    "fa": "در به از که این را با است برای آن بر یک تا هم خود می شد گفت شده",
    "ur": "کے کی میں اور سے کا ہے کو نے پر کہ ہیں اس بھی گیا یہ کر",
    "hi": "के में की है और से का को ने पर कि हैं एक इस यह भी कहा लिए",
    "mr": "आहे आणि या की ते हे केली असून त्यांनी होते मध्ये नाही",
    "ne": "छ र को मा का ले पनि भएको गरेको छन् यो",
}  # fmt: skip
# Scripts written by one language of the news, or told apart by further signs.
_SCRIPTS = (
    ("ja", late(r"[\u3040-\u30ff]")),
    ("ko", late(r"[\uac00-\ud7af]")),
    ("zh", late(r"[\u4e00-\u9fff]")),
    ("th", late(r"[\u0e01-\u0e5b]")),
    ("el", late(r"[\u0370-\u03ff]")),
    ("he", late(r"[\u05d0-\u05ea]")),
    ("ka", late(r"[\u10a0-\u10ff]")),
    ("hy", late(r"[\u0530-\u058f]")),
    ("bn", late(r"[\u0980-\u09ff]")),
    ("pa", late(r"[\u0a00-\u0a7f]")),
    ("gu", late(r"[\u0a80-\u0aff]")),
    ("ta", late(r"[\u0b80-\u0bff]")),
    ("te", late(r"[\u0c00-\u0c7f]")),
    ("kn", late(r"[\u0c80-\u0cff]")),
    ("ml", late(r"[\u0d00-\u0d7f]")),
    ("si", late(r"[\u0d80-\u0dff]")),
    ("my", late(r"[\u1000-\u109f]")),
    ("km", late(r"[\u1780-\u17ff]")),
    ("lo", late(r"[\u0e80-\u0eff]")),
    ("am", late(r"[\u1200-\u137f]")),
)
# With the signs of vowels in Devanagari, which are no letters by themselves.
_WORD = late(r"(?:[^\W\d_]|[\u0900-\u0903\u093a-\u094d])+")
_MOST_CHARACTERS = 6000
# A script is the text's if it makes up this share of its letters; kana make Japanese of much Chinese writing.
_SHARE_OF_LETTERS, _SHARE_OF_KANA = 0.3, 0.08
_FEWEST_WORDS = 20
# Of the words of a running text 25 to 45 in 100 are of its language's list; where words are long and grow by
# prefixes and endings, 6 in 100. The fewer there are, the farther all other languages must be behind.
_TELLING_SHARE, _LEAD = 0.1, 1.5
_LEAST_SHARE, _GREAT_LEAD = 0.05, 3
# Languages whose commonest words, or whose signs, are too much the same to tell one against the other.
_CLOSE = [
    {"id", "ms"}, {"no", "da"}, {"nb", "no"}, {"nb", "da"}, {"nn", "no"}, {"cs", "sk"}, {"xh", "zu"}, {"hr", "sr"},
    {"hr", "bs"}, {"sr", "bs"}, {"gl", "pt"}, {"gl", "es"}, {"ca", "es"}, {"af", "nl"}, {"tl", "fil"}, {"zh", "ja"},
]  # fmt: skip


@lru_cache(maxsize=1)
def _languages_by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for language, words in _COMMON.items():
        for word in dict.fromkeys(words.split()):
            found[word] = (*found.get(word, ()), language)
    return found


def told_language(text: str) -> str | None:
    """The ISO 639-1 code of the language a text is written in, where script or words tell it plainly."""
    sample = text[:_MOST_CHARACTERS]
    return told_by_script(sample) or _by_words(sample)


def told_otherwise(text: str, declared: str) -> str | None:
    """The language that a text plainly is in, where it is not the declared one (a BCP 47 tag); or None."""
    primary = declared.split("-", maxsplit=1)[0]
    sample = text[:_MOST_CHARACTERS]
    foreign = len(sample) - len(sample.encode("ascii", "ignore"))
    if foreign < len(sample) * _SHARE_OF_LETTERS and not contradicts(sample, primary):
        return None
    told = told_by_script(sample) or (_by_words(sample) if contradicts(sample, primary) else None)
    return None if told == primary or {told, primary} in _CLOSE else told


def contradicts(text: str, language: str) -> bool:
    """Whether a text of some length has hardly any of the common words of a language."""
    words = _WORD.findall(text[:_MOST_CHARACTERS].lower())
    if len(words) < _FEWEST_WORDS or language not in _COMMON:
        return False
    known = _common_words(language)
    return sum(map(known.__contains__, words)) < len(words) * _TELLING_SHARE / 2


@lru_cache(maxsize=64)
def _common_words(language: str) -> frozenset[str]:
    return frozenset(_COMMON[language].split())


def told_by_script(text: str) -> str | None:
    """The language that a script alone tells; None for scripts that many languages share."""
    if text.isascii():
        return None
    letters = sum(map(str.isalpha, text)) or 1
    for language, pattern in _SCRIPTS:
        count = len(pattern.findall(text))
        if count >= letters * (_SHARE_OF_KANA if language == "ja" else _SHARE_OF_LETTERS) and count >= 4:
            return language
    return None


def _by_words(text: str) -> str | None:
    words = _WORD.findall(text.lower())
    if len(words) < _FEWEST_WORDS:
        return None
    by_word = _languages_by_word()
    votes = Counter(language for word in words for language in by_word.get(word, ()))
    (best, count), second = ([*votes.most_common(2), ("", 0), ("", 0)])[:2]
    plainly = count >= len(words) * _TELLING_SHARE and count >= second[1] * _LEAD
    alone = count >= max(len(words) * _LEAST_SHARE, 5) and count >= second[1] * _GREAT_LEAD
    return best if plainly or alone else None
