from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0001_initial"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(
                condition=models.Q(("publish__in", ("once", "never")), _negated=True),
                fields=["thread", "publish"],
                name="core_entry_awaiting",
            ),
        ),
    ]
