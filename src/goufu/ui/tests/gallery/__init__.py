"""Every page and every component in every state, made up: for tests, screenshots and whoever builds a page."""

from collections.abc import Callable, Mapping

from goufu.ui.show import Page
from goufu.ui.tests.gallery import acts, home, office, organization, parts, project, purchases, rules

GALLERY: Mapping[str, Callable[[], Page]] = {
    "parts": parts.parts,
    "home": home.home,
    "project": project.project,
    "organization": organization.organization,
    "list": purchases.purchases,
    "todo": office.todo,
    "case": office.case,
    "scoring": office.scoring,
    "receipt": office.receipt,
    "act": acts.act,
    "act-derived": acts.derived,
    "act-barred": acts.barred,
    "opening-sealed": acts.sealed,
    "opening-opened": acts.opened,
    "law": rules.rules,
    "law-rule": rules.rule,
    "verify": rules.verify,
    "sign-in": rules.sign_in,
    "totp": rules.totp,
    "demo-enter": rules.demo_enter,
    "error": rules.error,
    "plain": rules.plain,
}
"""Each page by its name; call it under the language wanted."""
