"""Who said what: quotes, apart from the places where they stand."""

from typing import Literal

from newsformat.model.extensions import Extensible
from newsformat.model.scalar_types import Language, LocalId, Reference
from newsformat.model.text import OptionalText, Text
from newsformat.model.value import Stated, optional, required


class Speaker(Extensible):
    """Whose words they are."""

    name: OptionalText = optional(
        "The full name, as resolved.",
        "Ada Rossi",
        "NewsML-G2 partMeta/creator; NITF q/@quote-source; schema.org spokenByCharacter",
    )
    as_written: OptionalText = optional("How the text names the speaker here.", "she", "no counterpart")
    role: OptionalText = optional("In what capacity.", "harbour master", "NewsML-G2 @jobtitle; schema.org jobTitle")
    ref: LocalId | None = optional("The `id` of the speaker in `subjects`.", "p1", "NewsML-G2 inlineRef/@idrefs")


class OriginalWords(Extensible):
    """A translated quote's words in the language they were said in."""

    text: Text = required("The words as they were said.", "Si salpa.", "schema.org translationOfWork")
    language: Language | None = optional("Their language.", "it", "schema.org inLanguage")


class QuoteSource(Extensible):
    """Where the words were uttered."""

    kind: Literal["said", "document", "post"] | None = optional("How.", "post", "no counterpart")
    url: Reference | None = optional("Where it can be seen.", "https://example.com/p/1", "schema.org citation")


class Quote(Extensible):
    """Words that somebody said or wrote. Where they stand is told by `quote` marks with the quote's `id`."""

    id: LocalId = required("Its name, the target of `quote` marks.", "q1", "XHTML q/@id; NewsML-G2 partMeta/@partid")
    text: Text = required("The words, without the marks around them.", "We sail.", "schema.org Quotation text; NITF q")
    kind: Literal["direct", "mixed", "indirect"] | None = optional(
        "A whole utterance in quotation marks; only some words of one; or reported without them.",
        "direct",
        "no counterpart",
    )
    speaker: Stated[Speaker] | None = optional(
        "Whose words they are.", {"name": "Ada Rossi"}, "schema.org spokenByCharacter; NITF q/@quote-source"
    )
    cue: OptionalText = optional("The word that brings it in.", "said", "no counterpart")
    language: Language | None = optional("Its language, where it differs.", "it", "XHTML q/@lang")
    original: OriginalWords | None = optional(
        "What was said, where this is a translation.",
        {"text": "Si salpa.", "language": "it"},
        "schema.org translationOfWork",
    )
    source: Stated[QuoteSource] | None = optional("Where it was uttered.", {"kind": "said"}, "XHTML q/@cite")
