"""What the web server calls. Addresses and law book are read before the first visitor comes, who would else wait."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import reverse

from goufu.law.loader import shipped_rules
from goufu.project.berths import Berths

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goufu.project.settings")
application = Berths(get_wsgi_application())
reverse("web:home")
shipped_rules()
