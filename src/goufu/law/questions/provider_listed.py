"""Is the provider on the abnormal or the severe list?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ProviderListed(Question):
    """Is the provider on the abnormal or the severe list?

    ``abnormal``: on the list of abnormal activity.
    ``severe``: on the list of serious breach of law and trust.
    ``documents_exclude_abnormal``: the documents exclude organizations on the abnormal list.
    """

    abnormal: bool
    severe: bool
    documents_exclude_abnormal: bool = False
