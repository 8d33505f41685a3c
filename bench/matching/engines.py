"""The engines that are compared, each as it is used best with its own means. Measures nothing."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
import tantivy
from rapidfuzz import fuzz, process
from sklearn.feature_extraction.text import TfidfVectorizer

from bench.matching.data import Entry
from catalog import Matcher

Search = Callable[[str, int], list[str]]
"""Gives at most so many distinct ids for a text, best first."""


def _distinct(entries: Sequence[Entry], rows: Iterable[int], limit: int) -> list[str]:
    return list(dict.fromkeys(entries[row][0] for row in rows))[:limit]


def ours(entries: Sequence[Entry]) -> Search:
    """catalog.Matcher."""
    matcher = Matcher(entries)
    return lambda text, limit: [match.id for match in matcher.search(text, limit)]


def _rapidfuzz(scorer: Callable[..., float]) -> Callable[[Sequence[Entry]], Search]:
    def build(entries: Sequence[Entry]) -> Search:
        texts = [text.lower() for _, text in entries]

        def search(text: str, limit: int) -> list[str]:
            found = process.extract(text.lower(), texts, scorer=scorer, limit=2 * limit)
            return _distinct(entries, (row for _, _, row in found), limit)

        return search

    return build


def tantivy_grams(entries: Sequence[Entry]) -> Search:
    """tantivy, 3-grams, any of them, BM25, index in memory."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=False, tokenizer_name="grams", index_option="freq")
    builder.add_integer_field("row", stored=True)
    index = tantivy.Index(builder.build())
    grams = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(3, 3, False))
    index.register_tokenizer("grams", grams.filter(tantivy.Filter.lowercase()).build())
    writer = index.writer(heap_size=50_000_000, num_threads=1)
    for row, (_, text) in enumerate(entries):
        writer.add_document(tantivy.Document(text=text, row=row))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def search(text: str, limit: int) -> list[str]:
        said = text.lower()
        terms = {said[at : at + 3] for at in range(len(said) - 2)}
        wanted = [
            (tantivy.Occur.Should, tantivy.Query.term_query(index.schema, "text", term))
            for term in sorted(terms)
        ]
        hits = searcher.search(tantivy.Query.boolean_query(wanted), 2 * limit).hits
        rows = (searcher.doc(address)["row"][0] for _, address in hits)
        return _distinct(entries, rows, limit)

    return search


def sqlite_trigrams(entries: Sequence[Entry]) -> Search:
    """SQLite FTS5, tokenizer trigram, any of them, bm25, in memory."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='trigram')")
    base.executemany(
        "INSERT INTO texts(rowid, text) VALUES (?, ?)",
        ((row, text) for row, (_, text) in enumerate(entries, 1)),
    )

    def search(text: str, limit: int) -> list[str]:
        said = text.lower().replace('"', " ")
        terms = sorted({said[at : at + 3] for at in range(len(said) - 2)})
        if not terms:
            return []
        rows = base.execute(
            "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?",
            (" OR ".join(f'"{term}"' for term in terms), 2 * limit),
        )
        return _distinct(entries, (row - 1 for (row,) in rows), limit)

    return search


def sklearn_grams(entries: Sequence[Entry]) -> Search:
    """scikit-learn, TfidfVectorizer, char_wb 2-4, sublinear tf, cosine by sparse product."""
    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
    matrix: Any = vectors.fit_transform([text for _, text in entries]).T.tocsr()

    def search(text: str, limit: int) -> list[str]:
        found = (vectors.transform([text]) @ matrix).tocsr()
        wanted = min(2 * limit, found.data.size)
        if not wanted:
            return []
        top = np.argpartition(-found.data, wanted - 1)[:wanted]
        top = top[np.lexsort((found.indices[top], -found.data[top]))]
        return _distinct(entries, found.indices[top].tolist(), limit)

    return search


ENGINES: dict[str, Callable[[Sequence[Entry]], Search]] = {
    "catalog.Matcher": ours,
    "rapidfuzz WRatio": _rapidfuzz(fuzz.WRatio),
    "rapidfuzz QRatio": _rapidfuzz(fuzz.QRatio),
    "rapidfuzz token_set_ratio": _rapidfuzz(fuzz.token_set_ratio),
    "tantivy ngram(3)": tantivy_grams,
    "SQLite FTS5 trigram": sqlite_trigrams,
    "scikit-learn char_wb": sklearn_grams,
}


OURS, OWNERS = "catalog.Matcher", "rapidfuzz WRatio"
