"""Every remark that can be made on a file, by id, in both languages.

Refuses to decide on any: who reads the file does.
"""

from collections.abc import Mapping

from catalog.remarks.catalogues import CATALOGUES
from catalog.remarks.fields import FIELDS
from catalog.remarks.listings import LISTINGS
from catalog.remarks.remark import LANGUAGES, Level, Remark
from catalog.remarks.syntax import SYNTAX
from catalog.remarks.tables import TABLES
from catalog.remarks.texts import TEXTS

REMARKS: Mapping[str, Remark] = {
    **SYNTAX,
    **FIELDS,
    **TEXTS,
    **LISTINGS,
    **CATALOGUES,
    **TABLES,
}


__all__ = ["LANGUAGES", "REMARKS", "Level", "Remark"]
