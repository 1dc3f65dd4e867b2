from __future__ import annotations

from newsformat.model import Article
from newsformat.model.quote_places import quote_places


def test_a_quote_stands_wherever_it_is_marked() -> None:
    article = Article.model_validate(
        {
            "newsformat": "1.0",
            "body": [
                {
                    "type": "paragraph",
                    "text": "🚢 “We sail,” said Ada Rossi, “and we come back.”",
                    "marks": [
                        {"type": "quote", "words": "We sail,", "ref": "q1"},
                        {"type": "quote", "words": "and we come back.", "ref": "q1"},
                    ],
                },
                {
                    "type": "pull_quote",
                    "text": "We sail, and we come back.",
                    "marks": [{"type": "quote", "ref": "q1"}],
                },
                {
                    "type": "figure",
                    "image": {
                        "url": "https://example.org/a.jpg",
                        "caption": {"text": "No, no!", "marks": [{"type": "quote", "words": "no", "ref": "q2"}]},
                    },
                },
            ],
            "quotes": [
                {"id": "q1", "text": "We sail, and we come back."},
                {"id": "q2", "text": "no"},
                {"id": "q3", "text": "nowhere"},
            ],
        }
    )
    assert quote_places(article) == {
        "q1": [("/body/0", 3, 11), ("/body/0", 30, 47), ("/body/1", 0, 26)],
        "q2": [("/body/2/image/caption", 4, 6)],
        "q3": [],
    }
