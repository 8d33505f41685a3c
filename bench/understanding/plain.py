"""Plain ways to tell what a text is for, for comparison: the nearest phrase, naive Bayes."""

from collections.abc import Callable, Sequence

import numpy as np
from rapidfuzz import fuzz, process

from catalog import Catalog
from dialogs.learning.said import Text
from dialogs.understanding.acts import ASK, Likely
from dialogs.vocabulary.phrases import plain

Reader = Callable[[Text], Sequence[Likely]]


def learned_texts(said: Sequence[Text], catalog: Catalog) -> list[tuple[str, str]]:
    """Give (text, act) of all that there is to learn from, but for the commands."""
    asked = [
        (text, ASK + question.id)
        for question in catalog.questions
        for texts in question.asked.values()
        for text in texts
    ]
    return [*((text.text, text.acts[0]) for text in said if len(text.acts) == 1), *asked]


def nearest_phrase(said: Sequence[Text], catalog: Catalog) -> Reader:
    """Give a reader that takes the act of the phrase that is most like a text."""
    texts = learned_texts(said, catalog)
    phrases = [plain(text) for text, _ in texts]

    def read(text: Text) -> list[Likely]:
        found = process.extract(plain(text.text), phrases, scorer=fuzz.token_set_ratio, limit=12)
        best: dict[str, float] = {}
        for _, score, place in found:
            best.setdefault(texts[place][1], score / 100)
        return [Likely(act, share, share) for act, share in list(best.items())[:3]]

    return read


def word_bayes(said: Sequence[Text], catalog: Catalog) -> Reader:
    """Give a reader by complement naive Bayes over words and parts of words."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.naive_bayes import ComplementNB
    from sklearn.pipeline import make_pipeline, make_union

    texts = learned_texts(said, catalog)
    features = make_union(
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
    )
    model = make_pipeline(features, ComplementNB())
    model.fit([text for text, _ in texts], [act for _, act in texts])

    def read(text: Text) -> list[Likely]:
        shares = model.predict_proba([text.text])[0]
        best = np.argsort(-shares)[:3]
        return [Likely(str(model.classes_[b]), float(shares[b]), float(shares[b])) for b in best]

    return read
