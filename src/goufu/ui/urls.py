"""The one address of this floor: the reader's switches."""

from django.urls import path

from goufu.ui.prefs import keep_prefs

app_name = "ui"
urlpatterns = [path("preferences", keep_prefs, name="prefs")]
