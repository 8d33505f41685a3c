"""Warns of what a provider most likely did not mean, or people will miss. Refuses no listing."""

import re
from collections.abc import Mapping

from catalog.model import Listing, Provider
from catalog.reading.fields import Section

TEMPLATE = {
    "id": "vart-foretag",
    "name": "Vårt Företag AB",
    "title": "Grundkurs i dataanalys",
    "about": "En mening om er.",
    "summary": "En eller två meningar om vad man gör och vad man kan efteråt.",
}
"""Texts of the template of a provider file that no provider means as their own."""


_EXAMPLE = re.compile(r"\.example(?:[/:?#]|$)")
"""An address under the top domain that RFC 2606 keeps for examples."""


def advise_provider(section: Section, provider: Provider) -> None:
    """Warn of what a provider still has from the template, or in one language alone."""
    for name in ("id", "name"):
        _of_the_template(section, name, {"sv": getattr(provider, name)})
    _of_the_template(section, "about", provider.about)
    _in_both_languages(section, "about", provider.about)
    if not provider.example:
        _reachable(section, "email", provider.email)
        _reachable(section, "url", provider.url)


def advise(section: Section, listing: Listing) -> None:
    """Warn of what a listing lacks, and of what was perhaps meant otherwise.

    What comes from somebody else's table (it has a `source`) lacks what the table lacks: nobody
    is asked to write that in.
    """
    _of_the_template(section, "title", listing.title)
    _of_the_template(section, "summary", listing.summary)
    for skill in listing.skills:
        if "," in skill:
            section.fault("skills", "undivided", value=skill, split=skill)
    if not listing.provider.example:
        _reachable(section, "url", listing.url)
    if listing.source:
        return
    for name in ("title", "summary", "prerequisites"):
        _in_both_languages(section, name, getattr(listing, name))
    if listing.price is None:
        section.fault("price", "no-price")
    if not listing.runs:
        section.fault("runs", "no-runs")


def _of_the_template(section: Section, name: str, texts: Mapping[str, str]) -> None:
    if texts.get("sv") == TEMPLATE[name]:
        section.fault(name, "template-text")


def _in_both_languages(section: Section, name: str, texts: Mapping[str, str]) -> None:
    if texts and "en" not in texts:
        section.fault(name, "no-english")
    elif texts and "sv" not in texts:
        section.fault(name, "no-swedish")


def _reachable(section: Section, name: str, address: str | None) -> None:
    if address and _EXAMPLE.search(address):
        section.fault(name, "address-example")
