from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("requirements", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="requirement",
            name="intellectual_property",
            field=models.TextField(default=""),
        ),
        migrations.AddField(
            model_name="requirement",
            name="posts",
            field=models.JSONField(default=list),
        ),
    ]
