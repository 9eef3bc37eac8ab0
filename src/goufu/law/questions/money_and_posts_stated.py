"""Are money and posts of the institution both stated for the year?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class MoneyAndPostsStated(Question):
    """Are money and posts of the institution both stated for the year?

    ``money``: finance has stated the accounts.
    ``posts``: the staffing office has stated the posts.
    """

    settled_by = "staffing.head"

    money: bool
    posts: bool
